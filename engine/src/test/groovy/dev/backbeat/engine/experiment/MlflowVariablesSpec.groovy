package dev.backbeat.engine.experiment

import dev.backbeat.engine.problem.ProblemsFound
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class MlflowVariablesSpec extends Specification {
    static final String FINE = 'strategy: {script: pullback.groovy}\ndata: {path: AAPL.csv}\ncosts: {commission: 0.1%}\n'

    @TempDir
    Path folder

    private Experiment read(String tracking, Map<String, String> environment) {
        new Project(folder, ['configs/a.yaml': FINE + (tracking ? "tracking: {$tracking}\n" : '')]).tap { it.environment = environment }.read('configs/a.yaml')
    }

    def "the store is #store, kept as #written, where the experiment says '#tracking' and the environment #uri"() {
        when:
        def experiment = read(tracking, [MLFLOW_TRACKING_URI: uri])

        then:
        experiment.tracking().store() == new Tracking.Asked(store, written)
        !experiment.resolved().contains('planted')
        new MlflowVariables([MLFLOW_TRACKING_URI: uri]).server().present == isServer

        where:
        tracking                | uri                           || store                         | written                        | isServer
        ''                      | 'http://me:planted@desk:5000' || 'http://me:planted@desk:5000' | '${env:MLFLOW_TRACKING_URI}'   | true
        ''                      | 'HTTPS://desk'                || 'HTTPS://desk'                | '${env:MLFLOW_TRACKING_URI}'   | true
        ''                      | ''                            || 'embedded'                    | 'embedded'                     | false
        ''                      | 'sqlite:///planted.db'        || 'embedded'                    | 'embedded'                     | false
        ''                      | 'http'                        || 'embedded'                    | 'embedded'                     | false
        ''                      | 'databricks'                  || 'embedded'                    | 'embedded'                     | false
        'store: none'           | 'http://desk'                 || 'none'                        | 'none'                         | true
        'store: embedded'       | 'http://desk'                 || 'embedded'                    | 'embedded'                     | true
        'store: "http://other"' | 'http://desk'                 || 'http://other'                | 'http://other'                 | true
    }

    def "an address out of the environment that cannot be asked is refused, and not repeated: #uri"() {
        when:
        def told = Project.told { read('', [MLFLOW_TRACKING_URI: uri]) }

        then:
        told == ["MLFLOW_TRACKING_URI BB-CFG-012 tracking.store '\${env:MLFLOW_TRACKING_URI}' is no address of a server: $reason".toString()]

        when:
        new MlflowVariables([MLFLOW_TRACKING_URI: uri]).server()

        then:
        def found = thrown(ProblemsFound)
        found.problems()*.message()*.split(': ')*.last() == [reason.split(' · ')[0]]

        where:
        uri                        || reason
        'http://mlflow_server:500' || "there is an underscore in the name of its host, which Java's HTTP client does not take · call it by another name, in docker compose by an alias like mlflow-server, or by its IP address"
        'http://127.0.0.1:99999'   || 'its port is no number from 1 to 65535 · write http(s)://host:port'
        'http://me:planted@h:7/ '  || 'there is a blank, a line break or a control character in it · remove it'
        ' http://desk'             || 'there is a blank, a line break or a control character in it · remove it'
        'http://desk\n'            || 'there is a blank, a line break or a control character in it · remove it'
        'http://'                  || 'it has no host · write http(s)://host:port'
    }

    def "of an address that an experiment takes from another variable, the reason is told, too"() {
        expect:
        Project.told { read('store: "${env:DESK}"', [DESK: 'http://me:planted@desk:99999']) }*.replaceFirst('.* BB', 'BB') ==
            ["BB-CFG-012 tracking.store '\${env:DESK}' is no address of a server: its port is no number from 1 to 65535 · write http(s)://host:port"]
    }

    def "an experiment that names its store does without the environment: #uri"() {
        expect:
        read('store: none', [MLFLOW_TRACKING_URI: uri]).tracking().store() == Tracking.Asked.plain('none')
        read('store: none', [MLFLOW_TRACKING_URI: uri]).warnings() == []

        where:
        uri << ['http://mlflow_server:5000', 'sqlite:///mlflow.db']
    }

    def "what is no address of a server is not followed, which is told without repeating it: #uri"() {
        given:
        def warnings = read('', [MLFLOW_TRACKING_URI: uri]).warnings()

        expect:
        warnings*.place()*.toString() == ['MLFLOW_TRACKING_URI']
        warnings*.code()*.code() == ['BB-CFG-023']
        warnings*.message() == ['it is no address of an MLflow server, so runs are recorded in the folder of runs']
        new MlflowVariables([MLFLOW_TRACKING_URI: uri]).server().empty

        where:
        uri << ['sqlite:///planted.db', 'databricks', './mlruns', 'mlflow.desk:5000', 'postgresql://me:planted@db/mlflow']
    }

    def "MLflow's name of the experiment is taken where none is said: #said"() {
        expect:
        read(said, [MLFLOW_EXPERIMENT_NAME: name]).tracking().experiment() == new Tracking.Asked(text, written)

        where:
        said                | name      || text     | written
        ''                  | 'desk eq' || 'desk eq' | '${env:MLFLOW_EXPERIMENT_NAME}'
        ''                  | '  '      || ''       | ''
        'experiment: mine'  | 'desk eq' || 'mine'   | 'mine'
        'experiment: mine'  | 'a\nb'    || 'mine'   | 'mine'
    }

    def "a name out of the environment is checked as one in a file: #told"() {
        expect:
        Project.told { read('', [MLFLOW_EXPERIMENT_NAME: name]) } == ['MLFLOW_EXPERIMENT_NAME ' + told]

        where:
        name      || told
        'a\nb'    || "BB-CFG-012 tracking.experiment 'a b' is not a valid name · write it on one line"
        'a\u0001' || "BB-CFG-016 tracking.experiment 'a?' has the character U+0001 in it · remove it"
        'a' * 251 || "BB-CFG-011 tracking.experiment '${'a' * 59}…' is longer than 250 characters · shorten it"
    }
}
