package dev.backbeat.dsl.compile.cache

import java.nio.file.Files
import java.nio.file.Path
import java.nio.file.attribute.FileTime
import spock.lang.Specification
import spock.lang.TempDir

class OwnCodeSpec extends Specification {
    @TempDir
    Path folder

    def "a jar is told by its bytes, wherever it lies and whenever it was written"() {
        given:
        var jar = Files.write(folder.resolve('a.jar'), [1, 2, 3] as byte[])
        var copied = Files.copy(jar, folder.resolve('b.jar'))
        Files.setLastModifiedTime(copied, FileTime.fromMillis(1))

        expect:
        OwnCode.checksum(copied) == OwnCode.checksum(jar)
        OwnCode.checksum(Files.write(copied, [1, 2, 4] as byte[])) != OwnCode.checksum(jar)
        OwnCode.checksum(Files.write(copied, [1, 2, 3, 0] as byte[])) != OwnCode.checksum(jar)
    }

    def "a folder of classes is another one when #what"() {
        given:
        var one = Files.writeString(Files.createDirectories(folder.resolve('p')).resolve('A.class'), 'a')
        var before = OwnCode.checksum(folder)

        when:
        change.call(one)

        then:
        OwnCode.checksum(folder) != before

        where:
        what                    | change
        'a class is rewritten'  | { Path path -> Files.setLastModifiedTime(path, FileTime.fromMillis(1)) }
        'a class is added'      | { Path path -> Files.writeString(path.resolveSibling('B.class'), 'b') }
        'a class is gone'       | { Path path -> Files.delete(path) }
        'a class is renamed'    | { Path path -> Files.move(path, path.resolveSibling('C.class')) }
    }

    def "the running code has one"() {
        expect:
        OwnCode.checksum() == OwnCode.checksum()
        OwnCode.checksum() ==~ /\d+ \d+/
        OwnCode.groovy() ==~ /groovy-${GroovySystem.version}.jar \d+/
    }
}
