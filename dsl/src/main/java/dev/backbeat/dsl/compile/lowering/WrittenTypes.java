package dev.backbeat.dsl.compile.lowering;

import dev.backbeat.dsl.language.Kind;
import java.util.Optional;
import java.util.Set;
import org.codehaus.groovy.ast.ClassHelper;
import org.codehaus.groovy.ast.ClassNode;
import org.codehaus.groovy.ast.GenericsType;

/// Reads types as scripts write them: `double`, `List<Double>`, `Map<String, Integer>`, `int[]`.
final class WrittenTypes {
    private static final Set<String> WHOLES = Set.of("int", "long", "Integer", "Long");
    private static final Set<String> DECIMALS = Set.of("double", "float", "Double", "Float", "BigDecimal");
    private static final Set<String> LISTS = Set.of("List", "ArrayList", "Collection", "Iterable", "IntRange");
    private static final Set<String> MAPS = Set.of("Map", "LinkedHashMap", "HashMap");

    private WrittenTypes() {}

    /// The kind; of a list or map of anything the empty one, which every other one fits. Empty if it is no type here.
    static Optional<Kind> kind(ClassNode type) {
        if (type.isArray()) return kind(type.getComponentType()).flatMap(Kind::listOf);
        String name = type.getNameWithoutPackage();
        boolean qualified = !type.getName().equals(name) && !type.getName().startsWith("java.");
        if (qualified) return Optional.empty();
        if (LISTS.contains(name)) return of(type, Kind.EMPTY_LIST, 1);
        if (MAPS.contains(name)) return of(type, Kind.EMPTY_MAP, 2);
        if (WHOLES.contains(name)) return Optional.of(Kind.WHOLE);
        if (DECIMALS.contains(name)) return Optional.of(Kind.DECIMAL);
        if (name.equals("boolean") || name.equals("Boolean")) return Optional.of(Kind.FLAG);
        return name.equals("String") ? Optional.of(Kind.TEXT) : Optional.empty();
    }

    /// The type as it stands in the script: `double[]`.
    static String written(ClassNode type) {
        return type.isArray() ? written(type.getComponentType()) + "[]" : type.getNameWithoutPackage();
    }

    /// Whether what reads as a type is most likely a value in brackets: `(low) - 3` is a cast to Groovy.
    static boolean isValue(ClassNode type) {
        return !ClassHelper.isPrimitiveType(type)
                && !type.isArray()
                && Character.isLowerCase(type.getName().charAt(0));
    }

    private static Optional<Kind> of(ClassNode type, Kind any, int arguments) {
        GenericsType[] written = type.getGenericsTypes();
        if (written == null || written.length == 0) return Optional.of(any);
        if (written.length != arguments) return Optional.empty();
        Optional<Kind> first = kind(written[0]);
        if (arguments == 1) return first.flatMap(Kind::listOf);
        return first.flatMap(key -> kind(written[1]).flatMap(element -> Kind.mapOf(key, element)));
    }

    private static Optional<Kind> kind(GenericsType argument) {
        boolean plain = !argument.isWildcard() && argument.getUpperBounds() == null;
        return plain ? kind(argument.getType()).filter(Kind::isScalar) : Optional.empty();
    }

    /// What a block that is declared `Closure<Double>` gives.
    static Optional<Kind> givenBy(ClassNode closure) {
        GenericsType[] written = closure.getGenericsTypes();
        return written == null || written.length != 1 ? Optional.empty() : kind(written[0]);
    }
}
