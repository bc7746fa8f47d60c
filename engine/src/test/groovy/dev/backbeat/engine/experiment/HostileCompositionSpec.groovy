package dev.backbeat.engine.experiment

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.TimeUnit
import spock.lang.Specification
import spock.lang.TempDir
import spock.lang.Timeout

/// Whatever files extend, use or refer to, reading them ends soon, with an experiment or with problems.
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class HostileCompositionSpec extends Specification {
    static final String FINE = 'strategy: {script: pullback.groovy}\ndata: {path: AAPL.csv}\ncosts: {commission: 0.1%}\n'

    @TempDir
    Path folder

    def "bounds hold for all files together: #what"() {
        given:
        def project = new Project(folder, [
            'bomb1.yaml' : 'tags: {a: &a [' + 'x,' * 20_000 + ']}\n',
            'bomb2.yaml' : 'tags: {b: &a [' + 'x,' * 20_000 + ']}\n',
            'bomb3.yaml' : 'tags: {c: &a [x, x, x], d: [*a, *a, *a' + ', *a' * 3_000 + ']}\n',
            'large1.yaml': '# ' + 'x' * 600_000 + '\naccount: {cash: 1}\n',
            'large2.yaml': '# ' + 'x' * 600_000 + '\naccount: {cash: 2}\n',
            'huge.yaml'  : 'x' * 2_000_000,
            'line.yaml'  : 'account: {cash: ' + 'password: ' * 50_000 + '}\n',
            'a.yaml'     : FINE + "extends: [$ext]\n"])

        when:
        def told = project.told('a.yaml')

        then:
        told.any { it.contains(message) }
        told.size() <= 100

        where:
        what                    | ext                                  || message
        'aliases in three'      | 'bomb1.yaml, bomb2.yaml, bomb3.yaml' || 'bomb3.yaml:1:'
        'aliases in three too'  | 'bomb1.yaml, bomb2.yaml, bomb3.yaml' || 'BB-CFG-015 more than 50000 values'
        'megabytes in two'      | 'large1.yaml, large2.yaml'           || 'large2.yaml:1:1 BB-CFG-015 the file and those before it are larger than 1 MB'
        'a megabyte in one'     | 'huge.yaml'                          || 'huge.yaml:1:1 BB-CFG-015 the file is larger than 1 MB'
        'a line without end'    | 'line.yaml'                          || 'line.yaml:1:'
        'ten thousand, missing' | (1..10_000).collect { "m${it}.yaml" }.join(', ') || "extends 'm1.yaml' does not exist"
    }

    def "ten thousand files are too many, which is told once"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + 'extends: [' + (1..10_000).collect { "m${it}.yaml" }.join(', ') + ']\n'])
        (1..150).each { project.write("m${it}.yaml", 'account: {cash: 1}\n') }

        expect:
        project.told('a.yaml')*.replaceAll(/ · .*/, '') == ['a.yaml:4:992 BB-CFG-015 this is one file too many: an experiment is made of at most 100']
    }

    def "a chain of #length files is #outcome"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + 'extends: c1.yaml\n'])
        (1..<length).each { project.write("c${it}.yaml", "extends: c${it + 1}.yaml\n") }
        project.write("c${length}.yaml", 'account: {cash: 7}\n')

        when:
        def told = project.told('a.yaml')

        then:
        told*.replaceAll(/ · .*/, '') == expected
        !told.empty || project.read('a.yaml').rules().cash() == 7

        where:
        length || expected
        2      || []
        20     || []
        21     || ['c20.yaml:1:1 BB-CFG-015 files extend each other more than 20 steps deep, from a.yaml']
        90     || ['c20.yaml:1:1 BB-CFG-015 files extend each other more than 20 steps deep, from a.yaml']
        outcome = expected.empty ? 'read' : 'too deep'
    }

    def "diamonds on diamonds are read once each"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + 'extends: [l0.yaml, r0.yaml]\n'])
        (0..<15).each { project.write("l${it}.yaml", "extends: [l${it + 1}.yaml, r${it + 1}.yaml]\n"); project.write("r${it}.yaml", "extends: [l${it + 1}.yaml, r${it + 1}.yaml]\naccount: {cash: ${it + 1}}\n") }
        project.write('l15.yaml', 'account: {cash: 99}\n')
        project.write('r15.yaml', 'account: {cash: 98}\n')

        expect:
        project.read('a.yaml').rules().cash() == 1
        project.read('a.yaml').origins().files().size() == 32
    }

    def "texts that double twenty times are refused"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + 'tags:\n  t0: "0123456789"\n' + (1..20).collect { "  t$it: \"\${tags.t${it - 1}}\${tags.t${it - 1}}\"\n" }.join('')])

        when:
        def told = project.told('a.yaml')

        then:
        told.any { it.contains('becomes longer than 10000 characters') }
    }

    def "references that refer a thousand steps far are refused"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + 'tags:\n' + (1..5_000).collect { "  t$it: \"\${tags.t${it + 1}}\"\n" }.join('') + '  t5001: end\n'])

        expect:
        project.told('a.yaml').any { it.contains('is more than 20 references away from a value') }
    }

    def "#what is no file to read"() {
        given:
        def project = new Project(folder, ['a.yaml': FINE + 'extends: b.yaml\n'])
        make(folder.resolve('b.yaml'))

        expect:
        project.told('a.yaml')*.replaceAll(/ · .*/, '') == [told]

        where:
        what             | make                                                            || told
        'a pipe'         | { Path p -> new ProcessBuilder('mkfifo', p.toString()).start().waitFor() } || "a.yaml:4:10 BB-CFG-001 extends 'b.yaml' is a device or a pipe"
        'a device'       | { Path p -> Files.createSymbolicLink(p, Path.of('/dev/zero')) } || "a.yaml:4:10 BB-CFG-001 extends 'b.yaml' is a device or a pipe"
        'a broken link'  | { Path p -> Files.createSymbolicLink(p, Path.of('nowhere')) }   || "a.yaml:4:10 BB-CFG-028 extends 'b.yaml' does not exist"
        'a link to itself' | { Path p -> Files.createSymbolicLink(p, p) }                  || "a.yaml:4:10 BB-CFG-028 extends 'b.yaml' does not exist"
        'a folder'       | { Path p -> Files.createDirectory(p) }                          || "a.yaml:4:10 BB-CFG-001 extends 'b.yaml' is a folder"
    }

    def "a pipe is no experiment either"() {
        given:
        def project = new Project(folder)
        new ProcessBuilder('mkfifo', folder.resolve('a.yaml').toString()).start().waitFor()

        expect:
        project.told('a.yaml') == ['a.yaml BB-CFG-001 the file is not an ordinary file · name a file of text']
    }

    def "extends and use of random characters are read or refused, seed #seed"() {
        given:
        def random = new Random(seed)
        def project = new Project(folder, ['configs/costs/x.yaml': 'costs: {slippage: 1 bps}\n', 'configs/b.yaml': 'account: {cash: 1}\n'])
        def spice = HostileExperimentSpec.SPICE + '../b.yaml$' + '{}env:'

        expect:
        (1..200).every {
            def text = (0..random.nextInt(10)).collect { spice[random.nextInt(spice.length())] }.join('')
            Files.write(project.folder.resolve('configs/a.yaml'), (FINE + ["extends: $text", "use: {costs: $text}", "use: $text", "tags: {a: $text}", "abstract: $text", "extends: [b.yaml, $text"][random.nextInt(6)] + '\n').getBytes('UTF-8'))
            project.told('configs/a.yaml').every { !it.blank }
        }

        where:
        seed << (1L..3L)
    }
}
