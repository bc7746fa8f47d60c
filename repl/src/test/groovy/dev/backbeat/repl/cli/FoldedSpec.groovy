package dev.backbeat.repl.cli

import spock.lang.Specification

class FoldedSpec extends Specification {

    def "'#text' in #width columns"() {
        expect:
        Folded.lines(first, text, indent, width) == lines

        where:
        first  | text             | indent | width             || lines
        ''     | 'a bc def'       | 0      | 8                 || ['a bc def']
        ''     | 'a bc def'       | 0      | 7                 || ['a bc', 'def']
        ''     | 'a bc def'       | 2      | 4                 || ['a bc', ' def']
        'is  ' | 'a bc def'       | 4      | 8                 || ['is  a bc', '    def']
        'is  ' | 'a bc def'       | 4      | Integer.MAX_VALUE || ['is  a bc def']
        'is  ' | 'longer than it' | 4      | 8                 || ['is', '  longer', '    than', '    it']
        ''     | 'longest'        | 4      | 3                 || ['longest']
        'is  ' | ''               | 4      | 8                 || ['is  ']
    }
}
