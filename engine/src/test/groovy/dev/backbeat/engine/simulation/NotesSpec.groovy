package dev.backbeat.engine.simulation

import spock.lang.Specification

class NotesSpec extends Specification {
    List<Event> events = []
    Notes notes = new Notes(events)

    def "a note is an event with a value"() {
        when:
        notes.take(7, 'AAA', 'third push', 2.5d)
        notes.take(8, '', 'no value', Double.NaN)
        notes.end()

        then:
        events == [new Event(7, 'AAA', 'note', 'third push', 2.5d), new Event(8, '', 'note', 'no value')]
        events.every { it.note }
    }

    def "a text is data: #text is kept as #kept"() {
        when:
        notes.take(0, 'AAA', text, 1d)

        then:
        events[0].message() == kept

        where:
        text                      || kept
        'a\u001b[31mred\u0007'    || 'a [31mred '
        'two\nlines\tand a tab'   || 'two lines and a tab'
        'up\u202eside\u2028down'  || 'up side down'
        'half \ud800 a letter'    || 'half   a letter'
        'é 漢 😀'                  || 'é 漢 😀'
        'x' * 300                 || 'x' * 200
        '😀' * 300                || '😀' * 200
        ''                        || ''
    }

    def "a run keeps 10,000 notes, and says how many more there were: #more"() {
        when:
        (0..<10_000 + more).each { notes.take(it, 'AAA', 'n', it) }
        notes.end()

        then:
        events.count { it.note } == 10_000
        events.findAll { !it.note }.collect { [it.at(), it.kind(), it.message()] } == said

        where:
        more || said
        0    || []
        1    || [[10_000, 'notes', 'a run keeps 10000 notes; 1 more note was dropped']]
        77   || [[10_076, 'notes', 'a run keeps 10000 notes; 77 more notes were dropped']]
    }
}
