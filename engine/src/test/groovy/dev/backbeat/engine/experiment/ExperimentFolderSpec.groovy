package dev.backbeat.engine.experiment

import java.nio.file.Files
import java.nio.file.Path
import spock.lang.Specification
import spock.lang.TempDir

class ExperimentFolderSpec extends Specification {
    static final String FINE = 'strategy: {script: a.groovy}\ndata: {path: A.csv}\n'

    @TempDir
    Path folder

    def "#path is an experiment: #isOne"() {
        given:
        write(path, text)

        expect:
        ExperimentFolder.isExperiment(folder.resolve(path)) == isOne
        found(folder) == (isOne ? [path] : [])

        where:
        path                          | text                                          || isOne
        'a.yaml'                      | FINE                                          || true
        'a.yml'                       | FINE                                          || true
        'deep/er/a.yaml'              | FINE                                          || true
        'a.txt'                       | FINE                                          || false
        'README.md'                   | ''                                            || false
        '.a.yaml'                     | FINE                                          || false
        'base/us.yaml'                | FINE                                          || false
        'eq/base/us.yaml'             | FINE                                          || false
        'templates/research.yaml'     | FINE                                          || false
        'a.yaml'                      | FINE + 'abstract: true\n'                     || false
        'a.yaml'                      | FINE + 'abstract: false\n'                    || true
        'costs/retail.yaml'           | 'costs: {slippage: 5 bps}\n'                  || false
        'costs/retail.yaml'           | 'extends: [b.yaml]\ncosts: {slippage: 5 bps}\n' || false
        'eq/costs/retail.yaml'        | 'costs: {slippage: 5 bps}\n'                  || false
        'risk/low.yaml'               | 'risk: {max-position: 5%}\n'                  || false
        'costs/retail.yaml'           | FINE                                          || true
        'costs/retail.yaml'           | 'csots: {slippage: 5 bps}\n'                  || true
        'eq/retail.yaml'              | 'costs: {slippage: 5 bps}\n'                  || true
        'a.yaml'                      | 'extends: [base/us.yaml]\n'                   || true
        'a.yaml'                      | ''                                            || true
        'a.yaml'                      | '- a\n'                                       || true
        'a.yaml'                      | 'a: [\n'                                      || true
    }

    def "what lies in hidden folders, run folders and further down in base/ is none"() {
        given:
        ['.git/a.yaml', 'base/eq/a.yaml', 'runs/1/config/experiment.yaml'].each { write(it, FINE) }
        write('runs/1/manifest.json', '{}')

        expect:
        found(folder) == []
    }

    def "with those that are there for others, all are found but hidden ones and copies"() {
        given:
        ['.git/a.yaml', 'base/eq/a.yaml', 'runs/1/config/experiment.yaml', 'b.yml', 'c.txt', '.d.yaml'].each { write(it, FINE) }
        write('costs/retail.yaml', 'costs: {slippage: 5 bps}\n')
        write('runs/1/manifest.json', '{}')

        expect:
        ExperimentFolder.all(folder, 'configs').collect { folder.relativize(it).toString() } == ['b.yml', 'base/eq/a.yaml', 'costs/retail.yaml']
    }

    def "#path is there for others: #isForOthers"() {
        given:
        write(path, FINE)

        expect:
        ExperimentFolder.isForOthers(folder.resolve(path)) == isForOthers

        where:
        path                           || isForOthers
        'configs/base/deep/er/a.yaml'  || true
        'configs/templates/a.yaml'     || true
        'base/a.yaml'                  || true
        'base/configs/a.yaml'          || false
        'base/project/a.yaml'          || false
        'configs/eq/a.yaml'            || false
    }

    def "the order is that of the paths"() {
        given:
        ['z.yaml', 'b/a.yaml', 'a.yaml', 'b/B.yaml', 'a/z.yaml', 'ä.yaml'].each { write(it, FINE) }

        expect:
        found(folder) == ['a.yaml', 'a/z.yaml', 'b/B.yaml', 'b/a.yaml', 'z.yaml', 'ä.yaml']
    }

    def "a folder that is named itself may be hidden or a link, but not for others: #name"() {
        given:
        write("$name/a.yaml", FINE)
        Files.createSymbolicLink(folder.resolve('link'), folder.resolve(name))

        expect:
        found(folder.resolve(name)) == files
        found(folder.resolve('link')) == files

        where:
        name        || files
        '.hidden'   || ['a.yaml']
        'base'      || []
        'templates' || []
    }

    private List<String> found(Path where) {
        ExperimentFolder.experiments(where, 'configs').collect { where.relativize(it).toString() }
    }

    private void write(String path, String text) {
        Files.createDirectories(folder.resolve(path).parent)
        Files.writeString(folder.resolve(path), text)
    }
}
