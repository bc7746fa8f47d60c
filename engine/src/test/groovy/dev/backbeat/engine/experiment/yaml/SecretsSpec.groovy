package dev.backbeat.engine.experiment.yaml

import spock.lang.Specification

class SecretsSpec extends Specification {

    def "#typed is kept as #kept"() {
        expect:
        Secrets.hidden(typed) == kept

        where:
        typed                               || kept
        'tracking.token=abc'                || 'tracking.token=***'
        '--set=tracking.api-key=abc=d'      || '--set=tracking.api-key=***'
        'PASSWORD=x'                        || 'PASSWORD=***'
        'https://me:pw@host/path'           || 'https://me:***@host/path'
        'costs.commission=0.1%'             || 'costs.commission=0.1%'
        'configs/token.yaml'                || 'configs/token.yaml'
    }
}
