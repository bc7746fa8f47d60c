package dev.backbeat.engine.market

import java.nio.charset.StandardCharsets
import java.time.LocalDate
import java.time.LocalTime
import spock.lang.Specification

class TimeTextSpec extends Specification {
    def time = new TimeText()

    private boolean read(String text) {
        def bytes = "1,$text,9".toString().getBytes(StandardCharsets.UTF_8)
        time.read(bytes, 2, bytes.length - 2)
    }

    def "'#text' is #date at #at, offset #offset"() {
        expect:
        read(text)
        LocalDate.ofEpochDay(time.day()) == LocalDate.parse(date)
        time.nanoOfDay() == LocalTime.parse(at).toNanoOfDay()
        (time.hasOffset() ? time.offsetSeconds() : null) == offset
        time.sinceEpoch == sinceEpoch

        where:
        text                             | date         | at                   | offset  || sinceEpoch
        '2024-01-02'                     | '2024-01-02' | '00:00'              | null    || false
        ' 2024-01-02 '                   | '2024-01-02' | '00:00'              | null    || false
        '20240102'                       | '2024-01-02' | '00:00'              | null    || false
        '2024-02-29'                     | '2024-02-29' | '00:00'              | null    || false
        '2024-01-02T09:30'               | '2024-01-02' | '09:30'              | null    || false
        '2024-01-02 09:30'               | '2024-01-02' | '09:30'              | null    || false
        '2024-01-02 09:30:15'            | '2024-01-02' | '09:30:15'           | null    || false
        '2024-01-02T09:30:15.123'        | '2024-01-02' | '09:30:15.123'       | null    || false
        '2024-01-02T09:30:15.1234567891' | '2024-01-02' | '09:30:15.123456789' | null    || false
        '2024-01-02T14:30Z'              | '2024-01-02' | '14:30'              | 0       || false
        '2024-01-02 14:30:00 z'          | '2024-01-02' | '14:30'              | 0       || false
        '2024-01-02 09:30:00-05:00'      | '2024-01-02' | '09:30'              | -18_000 || false
        '2024-01-02T15:00+0530'          | '2024-01-02' | '15:00'              | 19_800  || false
        '2024-01-02T15:00+01'            | '2024-01-02' | '15:00'              | 3600    || false
        '1704205800'                     | '2024-01-02' | '14:30'              | 0       || true
        '1704205800250'                  | '2024-01-02' | '14:30:00.250'       | 0       || true
        '946684800'                      | '2000-01-01' | '00:00'              | 0       || true
    }

    def "'#text' is no time"() {
        expect:
        !read(text)

        where:
        text << [
            '', 'abc', '2024', '2024-1-2', '02/01/2024', '2024-13-01', '2024-00-01', '2024-02-30', '2023-02-29', '2024-01-00',
            '2024-01-02T', '2024-01-02T9:30', '2024-01-02T24:00', '2024-01-02T09:60', '2024-01-02T09:30:60', '2024-01-02T09',
            '2024-01-02T09:30:', '2024-01-02T09:30:15.', '2024-01-02T09:30 EST', '2024-01-02T09:30+', '2024-01-02T09:30+19:00',
            '2024-01-02T09:30Zz', '2024-01-02X09:30', '2024x01-02', '2024-01x02', '0024-01-02', '9999-01-01', '20241301',
            '1704205800250000', '-1704205800', '1704205800.5', '99999999999', '2024-01-02T09:30:15.1x'
        ]
    }
}
