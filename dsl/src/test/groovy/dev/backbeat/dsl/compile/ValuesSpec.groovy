package dev.backbeat.dsl.compile

import static dev.backbeat.dsl.PaperDesk.saidBy

import dev.backbeat.dsl.SomeBars
import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Shared
import spock.lang.Specification

/** Lists, maps, texts, blocks, loops and switches: each row is the body of a function, and the text of what it gives back. */
class ValuesSpec extends Specification {
    @Shared StrategyCompiler compiler = new StrategyCompiler()
    @Shared data = SomeBars.data(SomeBars.ofCloses([5]))

    String valueOf(String body) {
        saidBy(compiler.strategy("def value() {\n$body\n}\nonBar { buy('' + value()) }", 'value.groovy'), data)[0] - '0 buy '
    }

    String inBlock(String body) {
        saidBy(compiler.strategy("onBar { def value = {\n$body\n}\nbuy('' + value()) }", 'block.groovy'), data)[0] - '0 buy '
    }

    def "a function may stand inside a block or another function, and is the script's like any other: '#body'"() {
        expect:
        valueOf(body) == value
        inBlock(body) == value

        where:
        body || value
        'double average(double a, double b) {\n    return (a + b) / 2\n}\nreturn average(10.0d, 15.0d)' || '12.5'
        'def average(a, b) { (a + b) / 2 }; return average(10, 15)' || '12.5'
        'int twice(int x) { int same(int y) { y }; same(x) + x }\nreturn twice(4)' || '8'
        'return f(3)\ndouble f(double x) { x }' || '3.0'
        'List<Double> halves(List<Double> xs) { xs.collect { it / 2 } }\nreturn halves([1.0])' || '[0.5]'
        'if (true) { String greet(String s) { "hi $s" }\n return greet("you") }\nreturn ""' || 'hi you'
    }

    def "'#body' is #value"() {
        expect:
        valueOf(body) == value
        inBlock(body) == value

        where:
        body || value
        'List<Integer> xs = new ArrayList<>(); xs.add(3); xs.add(0, 4); return xs' || '[4, 3]'
        'Map<String, Integer> m = new LinkedHashMap<String, Integer>(); m.put("a", 1); return m' || '[a:1]'
        'double t = 0; for (e in [a: 0.5, b: 0.25]) { t += e.getValue() }; return t' || '0.75'
        "return 'a,b,,c'.tokenize(',').size() + 'a,b,,c'.split(',').size()" || '7'
        "return '42'.toInteger() + '1.5'.toDouble()" || '43.5'
        'return Integer.MAX_VALUE' || '2147483647'
        'def m = [1: 2.5]; def t = [1: "x"]; def f = [a: true]; return (m[2] ?: 1) + (t[2] ?: "y") + (f.b ?: false) + (f["a"] ?: false)' || '1.0yfalsetrue'
        'def m = [1: 2]; def t = [a: "x"]; return (m[2] ?: 1) + (t.b ?: "y") + (m[1] ?: 0.5) + m.getOrDefault(7, 8)' || '1y2.08'
        'def mark = 3; def list = [1]; def map = 2; return list[0] + mark > map ? [map] : [mark]' || '[2]'
        'int c = 0; def s = [1, 2, 3].sum { it + c }; return s' || '6'
        'def k = 2; return [1, 2].collect { x -> [10, 20].collect { it * x * k }.sum() }' || '[60, 120]'
        'def m = [a: 2]; return m.inject(0) { t, k, v -> t + v } + m.sum { k, v -> v }' || '4'
        'def m = [a: 2]; m.eachWithIndex { k, v, i -> m[k] = v + i }; return m' || '[a:2]'
        "return 'abcabc'.count('b') + 'abc'.lastIndexOf('c') + 'a'.compareTo('b')" || '3'
        "return 'aBc'.equalsIgnoreCase('AbC') && ' '.isBlank() && 'x'.padRight(2) == 'x '" || 'true'
        'def xs = [1, 2]; xs.addAll([3]); xs.removeAt(0); return xs.toSorted { -it } + xs.take(1) + xs.tail()' || '[3, 2, 2, 3]'
        'def xs = [true, false]; return xs.contains(true) && xs.count { it } == 1 && xs.collect { !it }[1]' || 'true'
        'def xs = [1.5, 2.5]; return xs.first() + xs.last() + xs.min() + [3].average()' || '8.5'
        'def xs = [2, 1]; return xs.min { it } + xs.average { it } + xs.toList().size()' || '4.5'
        'def zs = new int[2]; zs[1] = 4; return zs' || '[0, 4]'
        'def xs = [1, 2]; List<Double> ys = xs; ys << 2.5; return xs + ys' || '[1.0, 2.0, 1.0, 2.0, 2.5]'
        'Map<String, Double> m = [a: 1]; m.b = 2; m.remove("a"); return m' || '[b:2.0]'
        'def m = [1: true, 2: false]; m[3] = true; return m.findAll { k, v -> v }.keySet()' || '[1, 3]'
        'def m = [a: 1, b: 2]; return m.every { it.value > 0 } && m.count { it.value > 1 } == 1 && !m.isEmpty()' || 'true'
        "def m = [:]; m[1] = 'x'; m.put(2, 'y'); m.clear(); return m.isEmpty() ? '' + m : 'no'" || '[:]'
        'return 5.intdiv(2) + 2.5.intValue() + 2.toDouble() + -1.abs()' || '5.0'
        'int n = 0; do { n++; if (n == 2) continue } while (n < 3); return n' || '3'
        'return (10..8).collect { it }' || '[10, 9, 8]'
        'def xs = [3, 1, 2]; xs.sort(); return xs' || '[1, 2, 3]'
        'def xs = [3.5d, 1.0d]; return xs.collect { it * 2 }' || '[7.0, 2.0]'
        'List<Integer> xs = []; for (int i = 0; i < 5; i++) { xs.add(i * i) }; return xs.sum()' || '30'
        'List<Integer> xs = []; (1..5).each { int i -> xs << i * 2 }; return xs' || '[2, 4, 6, 8, 10]'
        'def m = [a: 1, b: 2]; int t = 0; m.each { k, v -> t += v }; return t' || '3'
        'def m = [a: 1, b: 2]; String s = \'\'; for (e in m) { s += e.key + \'=\' + e.value + \';\' }; return s' || 'a=1;b=2;'
        'Map<String, Double> m = [:]; m[\'x\'] = 1.5d; m.y = 2.5d; m.put(\'z\', 3.0d); return m.values().sum()' || '7.0'
        'Map<String, Integer> count = [:]\nfor (String w in [\'a\', \'b\', \'a\', \'c\', \'a\']) { count[w] = (count[w] ?: 0) + 1 }\nreturn count[\'a\'] + \'/\' + count.size()' || '3/3'
        'Map<String, Integer> count = [:]\nfor (String w in [\'a\', \'b\', \'a\']) { if (count.containsKey(w)) { count.put(w, count.get(w) + 1) } else { count.put(w, 1) } }\nreturn count.toString()' || '[a:2, b:1]'
        'def xs = [1, 2, 3, 4]; return xs.findAll { it % 2 == 0 }.collect { it * 10 }.sum()' || '60'
        'def xs = [1, 2, 3, 4]; return xs.any { it > 3 } && xs.every { it > 0 }' || 'true'
        'def xs = [1, 2, 3, 4]; return xs.inject(0) { acc, x -> acc + x }' || '10'
        'def xs = [1, 2, 3, 4]; return xs.inject(1) { int acc, int x -> acc * x }' || '24'
        'def xs = [5, 3, 9]; return xs.find { it < 5 }' || '3'
        'def xs = [5, 3, 9]; return xs.findIndexOf { it == 9 }' || '2'
        'def xs = [5, 3, 9]; return xs.count { it > 4 }' || '2'
        'def xs = [\'aa\', \'b\', \'cccc\']; return xs.max { it.length() } + xs.min { it.size() }' || 'ccccb'
        'def xs = [\'aa\', \'b\', \'cccc\']; return xs.sort { it.length() }.join(\'-\')' || 'b-aa-cccc'
        'def xs = [3, 1, 2]; return xs.sort { a, b -> b <=> a }' || '[3, 2, 1]'
        'def xs = [3, 1, 2]; def ys = xs.sort(false); return xs.toString() + ys' || '[3, 1, 2][1, 2, 3]'
        'int n = 0; 5.times { n += it }; return n' || '10'
        'int n = 0; 1.upto(4) { n += it }; return n' || '10'
        'int n = 0; 4.downto(2) { n += it }; return n' || '9'
        'def f = { int x -> x * x }; return f(3) + f.call(4)' || '25'
        'def k = 10; def f = { int x -> x + k }; return f(5)' || '15'
        'def add = { int a, int b -> a + b }; return add(2, 3)' || '5'
        'Closure<Integer> twice = { int x -> x * 2 }; return [1, 2, 3].collect(twice)' || '[2, 4, 6]'
        'def f = { -> 42 }; return f()' || '42'
        'def sq = { double x -> x * x }; def quad = { double x -> sq(sq(x)) }; return quad(2.0d)' || '16.0'
        'String s = \'Hello World\'; return s.toLowerCase().replace(\'o\', \'0\').substring(0, 5)' || 'hell0'
        'String s = \'abc\'; return s[0] + s[-1] + s[0..1]' || 'acab'
        'String s = \'a,b,c\'; return s.split(\',\').length' || '3'
        'String s = \'a,b,c\'; String t = \'\'; for (String p in s.split(\',\')) { t = p + t }; return t' || 'cba'
        'int x = 7; switch (x) { case 1: return \'one\'; case 7: return \'seven\'; default: return \'many\' }' || 'seven'
        'int x = 3; String r = \'\'; switch (x) { case 1: case 3: r += \'odd\'; case 5: r += \'!\'; break; default: r = \'none\' }; return r' || 'odd!'
        'int x = 3; def r = switch (x) { case 1 -> \'one\'; case 3 -> \'three\'; default -> \'many\' }; return r' || 'three'
        'String m = \'b\'; int c = switch (m) { case \'a\', \'b\' -> 2; default -> 0 }; return c' || '2'
        'int x = 5; switch (x) { case 1..4: return \'low\'; case [5, 6]: return \'mid\'; default: return \'high\' }' || 'mid'
        'return 2 ** 10' || '1024'
        'return 17 % 5 + 17.intdiv(5)' || '5'
        'int a = 5; a += 3; a -= 1; a *= 2; a++; return a' || '15'
        'double d = 10; d /= 4; return d' || '2.5'
        'return 3 in [1, 2, 3]' || 'true'
        'return \'x\' in [\'a\', \'b\']' || 'false'
        'return 4 in 1..3' || 'false'
        'return (1..10).sum()' || '55'
        'return (1..<5).collect { it * it }' || '[1, 4, 9, 16]'
        'def xs = [1, 2, 3, 4, 5]; return xs[1..3].toString() + xs.take(2) + xs.drop(3) + xs.subList(0, 1)' || '[2, 3, 4][1, 2][4, 5][1]'
        'def xs = [1, 2, 3]; return xs.first() + xs.last() + xs[-1] + xs.size()' || '10'
        'def xs = [1, 2, 3]; return xs.reverse().join(\',\')' || '3,2,1'
        'def xs = [1, 2] + [3] + 4; return xs' || '[1, 2, 3, 4]'
        'return [1, 2, 3] == [1, 2, 3]' || 'true'
        'def xs = [1, 2, 2, 3, 1]; return xs.unique().size()' || '3'
        'def xs = [1, 2, 3]; return xs.contains(2) ? xs.indexOf(3) : -1' || '2'
        'def xs = [1, 2, 3]; xs[1] = 20; xs[0] += 5; return xs.sum()' || '29'
        'double[] a = new double[3]; a[1] = 2.5d; return a[0] + a[1] + a.length' || '5.5'
        'int[] a = [1, 2, 3] as int[]; int s = 0; for (int v : a) { s += v }; return s' || '6'
        'int[] a = [1, 2, 3]; int s = 0; for (int i in 0..<a.length) s += a[i]; return s' || '6'
        'def s = \'\'; [\'a\', \'b\'].eachWithIndex { String x, int i -> s += x + i }; return s' || 'a0b1'
        'String s = null; return s == null ? \'none\' : s' || 'none'
        'int n = 3; return "n=$n, ${n * 2}".toString()' || 'n=3, 6'
        'double x = 2.5; return "x is ${x}".toString()' || 'x is 2.5'
        'boolean b = true; return "b $b" + b' || 'b truetrue'
        'def s = \'abc\'; return s.startsWith(\'ab\') && s.endsWith(\'c\') && s.contains(\'b\') && !s.isEmpty()' || 'true'
        'return \'abc\'.length() + \'xyz\'.indexOf(\'z\')' || '5'
        'return \'ab\' * 3' || 'ababab'
        'return \'b\' <=> \'a\'' || '1'
        'return \'abc\'.toUpperCase().reverse()' || 'CBA'
        'int x = (int) 3.9d; int y = 7.9d as int; double z = (double) x; return x + y + z' || '13.0'
        'long total = 0; for (i in 1..100) { total += i }; return total' || '5050'
        'Integer x = 4; Double y = 2.0d; Boolean z = true; return z ? x * y : 0' || '8.0'
        'int i = 0; while (true) { i++; if (i % 2 == 0) continue; if (i > 6) break }; return i' || '7'
        'int s = 0; for (int i = 0; i < 3; i++) { for (int j = 0; j < 3; j++) { if (j == 1) continue; if (i == 2) break; s += i * 10 + j } }; return s' || '24'
        'def fib = [0, 1]; for (i in 2..10) { fib << fib[i - 1] + fib[i - 2] }; return fib.last()' || '55'
        'List<Double> closes = [10.0d, 11.0d, 12.5d]; double best = 0; closes.eachWithIndex { double c, int i -> if (i > 0) { double r = c / closes[i - 1] - 1; if (r > best) best = r } }; return best' || '0.13636363636363646'
        'List<String> names = [\'b\', \'a\']; names.add(\'c\'); names.sort(); return names.join(\'\')' || 'abc'
        'Map<Integer, String> m = [1: \'one\', 2: \'two\']; return m[1] + m.get(2)' || 'onetwo'
        'def m = [b: 2, a: 1]; return m.keySet().join(\',\') + m.values().max()' || 'b,a2'
        'def m = [b: 2, a: 1]; return m.collect { k, v -> k + v }.join(\' \')' || 'b2 a1'
        'def m = [b: 2, a: 1]; return m.any { e -> e.value == 2 }' || 'true'
        'def m = [a: 1.5d]; return m.getOrDefault(\'b\', 9.0d) + m.a' || '10.5'
        'def xs = [1, 2, 3]; int t = 0; xs.each { if (it == 2) return; t += it }; return t' || '4'
        'return [[1, 2].sum(), [3].sum()].max()' || '3'
        'def a = [3, 4]; return Math.sqrt((a[0] * a[0] + a[1] * a[1]) as double)' || '5.0'
        'return Math.round(2.6d)' || '3'
        'return Math.floor(2.6d) + Math.ceil(2.1d) + Math.abs(-3)' || '8.0'
        'return Math.max(3, 4) - Math.min(1, 2)' || '3'
        'int x; if (3 > 2) { x = 1 } else { x = 2 }; return x' || '1'
        'def xs = [1.0d, 2.0d, 3.0d]; def mean = xs.sum() / xs.size(); return mean' || '2.0'
        'def xs = [1.0d, 2.0d, 4.0d]; double m = xs.sum() / 3; return Math.sqrt(xs.collect { (it - m) * (it - m) }.sum() / 3)' || '1.247219128924647'
        'def xs = [1, 2, 3, 4, 5]; return xs.takeWhile { it < 4 }.toString() + xs.dropWhile { it < 4 }' || '[1, 2, 3][4, 5]'
        'def xs = []; xs << \'a\'; xs << \'b\'; return xs.join(\'+\')' || 'a+b'
        'def xs = [1, 2, 3]; xs.remove(0); return xs' || '[2, 3]'
        'boolean found = false; for (x in [\'a\', \'b\']) { if (x == \'b\') { found = true; break } }; return found' || 'true'
        'final int k = 3; return k * 2' || '6'
        'var x = 3; var y = x + 1; return y' || '4'
        'String s = \'x\'; s += 1; s += 2.5d; return s' || 'x12.5'
        'def text = \'line one\\nline two\'; return text.length()' || '17'
        'return !false && (true || false) ? \'y\' : \'n\'' || 'y'
        'if (1 > 2) { return \'a\' } else if (2 > 3) { return \'b\' }\nreturn \'c\'' || 'c'
        'int i = 5; do { i-- } while (i > 2); return i' || '2'
        'def r = 0; for (i in 5..1) { r = r * 10 + i }; return r' || '54321'
        'int a = 1; int b = 2; int t = a; a = b; b = t; return a * 10 + b' || '21'
        'return 10.0d / 4' || '2.5'
        'return 7 / 2' || '3.5'
        'return [1, 2, 3].sum { it * 2 }' || '12'
        'return (1..3).collect { i -> (1..i).sum() }.sum()' || '10'
        'def compute = { double p, int n -> double r = 1; n.times { r *= p }; r }; return compute(2.0d, 3)' || '8.0'
        'def ma = { List<Double> v, int n -> v.takeRight(n).sum() / n }; return ma([1.0d, 2.0d, 3.0d], 2)' || '2.5'
        'String grade = 85 >= 90 ? \'A\' : 85 >= 80 ? \'B\' : \'C\'; return grade' || 'B'
        'return 1.0d as int' || '1'
        'return 5.0d % 3' || '2.0'
        'return 1e3d + 0.5f' || '1000.5'
        'return -7 % 3' || '-1'
        'def s = 0; [1, 2, 3].each { x -> [10, 20].each { y -> s += x * y } }; return s' || '180'
        'return [3, 1, 2].max() + [3, 1, 2].min()' || '4'
        'return [1.5d, 2.5d].average()' || '2.0'
        'return [:].size() + [].size()' || '0'
        'def m = [:]; m.a = 1; m[\'b\'] = 2; return m.a + m.b' || '3'
        'def rate = 0.1; return rate * 3' || '0.3'
        'return [0.1 + 0.2, 1 / 3, 2 / 3 * 3, 1.1 * 1.1]' || '[0.3, 0.3333333333333333, 2.0, 1.21]'
        'return 12345678.9 * 10 + "|" + 2.0 ** 60 + "|" + 0.00001 + "|" + -0.25' || '123456789.0|1152921504606847000.0|0.00001|-0.25'
        'return 1.0 / 3e9 + "|" + 1e300 * 10 + "|" + Double.MAX_VALUE + "|" + 0.0' || '3.333333333333333E-10|1.0E301|1.7976931348623157E308|0.0'
        'int x = 0x1F; return x + 1_000' || '1031'
        'return "${[1, 2]}" + "${[a: 1]}"' || '[1, 2][a:1]'
        'return 1 <=> 2' || '-1'
        'return \'abc\'.collect { it + \'.\' }.join(\'\')' || 'a.b.c.'
        'def s = \'\'; for (c in \'abc\') { s = c + s }; return s' || 'cba'
        'return \'abc\'.equals(\'abc\') && \'abc\' != \'abd\'' || 'true'
        'return [\'b\',\'a\'].sort()[0]' || 'a'
        'return Math.PI > 3' || 'true'
        'return String.valueOf(12) + 3.toString()' || '123'
        'return 10.0d.round() + 2.456d.round(2)' || '12.46'
        'int n = 10; int steps = 0; while (n != 1) { n = n % 2 == 0 ? n.intdiv(2) : 3 * n + 1; steps++ }; return steps' || '6'
    }

    def "chains of one word take no longer than their length"() {
        given:
        String body = "def xs = [2, 1]; def m = [0: 0]; def s = ''\nxs${'.sort()' * 40}\nint k = ${'m[' * 40}0${'] ?: 0' * 40}\nreturn ${'(' * 40}s${" ?: '')" * 40} ?: xs.first() + k"

        expect:
        valueOf(body.replace("?: xs.first() + k", "?: '' + (xs.first() + k)")) == '1'
    }

    def "the example of the guide compiles"() {
        given:
        String guide = new File('../strategies/README.md').getText('UTF-8')
        String example = guide.substring(guide.indexOf('## Lists, maps')).split('```')[1] - 'groovy'

        expect:
        compiler.strategy(example, 'guide.groovy').name() == 'guide'
    }

    def "what is not there: '#body' is #value"() {
        expect:
        valueOf(body) == value

        where:
        body                                                                        || value
        'List<Double> xs = []; return xs.max()'                                     || 'missing'
        'List<Double> xs = []; return xs.first()'                                   || 'missing'
        'List<Double> xs = []; return xs.average()'                                 || 'missing'
        'List<Double> xs = []; return xs.sum()'                                     || '0.0'
        'def xs = [1.5, 2.5]; return xs.find { it > 9 }'                            || 'missing'
        "def xs = ['a', 'b']; return '<' + xs.find { it == 'c' } + '>'"             || '<>'
        'def xs = [1.5, missing]; return xs.max()'                                  || 'missing'
        'def xs = [2.5, missing, 1.5]; return xs.sort().first()'                    || '1.5'
        'def xs = [1.5]; xs.clear(); return xs.max { -it }'                         || 'missing'
        "def m = [a: 1.5]; return m['b']"                                           || 'missing'
        "def m = [a: 1.5]; return m['b'] ?: 2.5"                                    || '2.5'
        "def m = [a: 1]; return m['b'] ?: 7"                                        || '7'
        "def m = [a: 1]; return m.b == null && m.a != null"                         || 'true'
        "def m = [a: 'x']; return '<' + m.b + '>'"                                  || '<>'
        'double x = missing; return x ?: 3'                                         || '3.0'
        'double x = 0; return x ?: 3'                                               || '0.0'
        "return '' ?: 'b'"                                                          || 'b'
        'double x = missing; return "x is $x"'                                      || 'x is missing'
        'def xs = [1.0, missing, 3.0]; return xs.findAll { it > 0 }'                || '[1.0, 3.0]'
        'def xs = [1.0, missing, 3.0]; return xs.findAll { !(it > 2) }'             || '[1.0]'
        'def xs = [1.0, missing, 3.0]; return xs.count { isMissing(it) }'           || '1'
        'def xs = [1.0, missing]; return xs.collect { orElse(it, 9) }.sum()'        || '10.0'
        'def f = { double x -> x > 3 ? 1 : 2 }; return f(missing)'                  || '2'
        'def xs = [1.0, missing]; return xs == xs ? 1 : 2'                          || '2'
        'def xs = [1.0, missing]; return !(xs == xs) ? 1 : 2'                       || '2'
        'return missing in 1..3 ? 1 : 2'                                            || '2'
        'return !(missing in 1..3) ? 1 : 2'                                         || '2'
        'def xs = [1.0, missing]; return xs.every { it > 0 } ? 1 : 2'               || '2'
        'def xs = [1.0, missing]; return !xs.every { it > 0 } ? 1 : 2'              || '2'
        'def xs = [1.0, missing]; return xs.any { it > 0 } ? 1 : 2'                 || '1'
        'return (1 <=> missing) == 0 ? 1 : 2'                                       || '2'
    }

    def "'#body' ends the run: #told"() {
        when:
        valueOf(body)

        then:
        var e = thrown(ProblemsFound)
        e.problems()[0].message().startsWith(told)
        e.problems()[0].place().line() == 2

        where:
        body                                                     || told
        'List<Integer> xs = []; return xs.max()'                 || 'max of an empty list: only a decimal number can be missing; test isEmpty() first'
        'List<String> xs = []; return xs.first()'                || 'first of an empty list'
        'def xs = [1]; return xs.find { it > 3 }'                || 'find found nothing: only a decimal number can be missing; test with any'
        "def m = [a: 1]; return m['b']"                          || "there is no key 'b' in a map of 1; ask containsKey(…) first, or write ?: and what to take instead"
        'def m = [1: true]; return m[2] ? 1 : 2'                 || "there is no key '2' in a map of 1"
        'def xs = [1, 2]; return xs[2]'                          || 'position 2 of a list of 2 values; the first one is 0'
        'def xs = [1, 2]; return xs[0..5].size()'                || 'positions 0 to 6 of a list of 2 values'
        "return 'abc'.substring(2, 1)"                           || 'positions 2 to 1 of a text of 3 characters'
        "return 'abc'[5]"                                        || 'positions 5 to 6 of a text of 3 characters'
        "return 'ab' * -1"                                       || 'a text is repeated 0 or more times, was -1'
        'return 2 ** -1'                                         || '2 ** -1 is no whole number; use decimals, such as 2.0'
        'return 99 ** 99'                                        || '96059601 * 99 is too large for a whole number'
        "return 'x'.toDouble()"                                  || "'x' is no number"
        "return '1.5'.toInteger()"                               || "'1.5' is no whole number"
        'def xs = [1]; xs.add(3, 1); return xs'                  || 'position 3 of a list of 1 values'
        'return 7.intdiv(0)'                                     || 'intdiv by zero'
        'return Math.round(missing)'                             || 'a missing value cannot be made a whole number'
        'return 1.5.round(20)'                                   || 'numbers are rounded to 0 to 12 decimals, was 20'
    }
}
