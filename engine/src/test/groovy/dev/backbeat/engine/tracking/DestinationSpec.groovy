package dev.backbeat.engine.tracking

import dev.backbeat.engine.experiment.MlflowVariablesSpec
import dev.backbeat.engine.experiment.Project
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class DestinationSpec extends Specification {
    @TempDir
    Path folder

    def "an address is shown without what lets one in: #store"() {
        expect:
        new Destination(store, 'me', 'planted', 'planted', '').toString() == shown
        Destination.of(store).isServer() == isServer

        where:
        store                            || shown                | isServer
        'http://me:planted@desk:5000/'   || 'http://desk:5000'   | true
        'HTTPS://planted@desk//'         || 'HTTPS://desk'       | true
        'embedded'                       || 'embedded'           | false
    }

    def "a run asks for the store of its experiment, as the environment of now fills it in: #store"() {
        given:
        def run = KeptSamples.complete(folder, 1, [yaml: KeptSamples.YAML.replace('store: embedded', "store: $store\n  token: \"\${env:TOKEN}\"\n  ca: desk.pem")])

        expect:
        Destination.of(run, [TOKEN: 'of now']).map { [it.store(), it.token(), it.authority()] } == (store == 'none' ? Optional.empty() : Optional.of([store, 'of now', run.manifest().baseFolder() + '/desk.pem']))
        Destination.of(run, [:]).empty

        where:
        store << ['http://desk', 'embedded', 'none']
    }

    def "certificates are looked for from the folder of the file that names them: #path"() {
        given:
        def project = new Project(folder, [
            'configs/a.yaml'     : MlflowVariablesSpec.FINE + 'extends: base/all.yaml\n' + (own ? "tracking: {ca: $path}\n" : ''),
            'configs/base/all.yaml': "abstract: true\n" + (own ? '' : "tracking: {ca: $path}\n")])
        project.environment = [CERTIFICATES: 'of the desk']

        when:
        def experiment = project.read('configs/a.yaml')

        then:
        experiment.tracking().access().authority().written() == written
        Destination.of(experiment.tracking(), experiment.baseFolder()).authority() == seen.replace('FOLDER', folder.toString())

        where:
        own   | path                                 || written                             | seen
        true  | 'desk.pem'                           || 'desk.pem'                          | 'FOLDER/configs/desk.pem'
        true  | '../certificates/desk.pem'           || '../certificates/desk.pem'          | 'FOLDER/certificates/desk.pem'
        true  | '/etc/desk.pem'                      || '/etc/desk.pem'                     | '/etc/desk.pem'
        false | 'desk.pem'                           || 'base/desk.pem'                     | 'FOLDER/configs/base/desk.pem'
        false | '/etc/desk.pem'                      || '/etc/desk.pem'                     | '/etc/desk.pem'
        false | '"${env:CERTIFICATES}/desk.pem"'     || 'base/${env:CERTIFICATES}/desk.pem' | 'FOLDER/configs/base/of the desk/desk.pem'
    }
}
