package dev.backbeat.repl.cli

import dev.backbeat.engine.problem.ProblemCode
import dev.backbeat.repl.Shell
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

class ErrorsCommandSpec extends Specification {
    @TempDir
    Path folder

    Shell shell

    def setup() {
        shell = new Shell(folder)
    }

    def "the registry has every code there is, each once"() {
        expect:
        ErrorsCommand.REGISTRY.toSet() == ProblemCode.permittedSubclasses.collectMany { it.enumConstants.toList() }.toSet()
        ErrorsCommand.REGISTRY*.code().toSet().size() == ErrorsCommand.REGISTRY.size()
        ErrorsCommand.REGISTRY.every { it.code() ==~ /BB-[A-Z]{3}-\d{3}/ && !it.title().blank && !it.explanation().blank && it.exitCode() in 2..7 }
    }

    def "all codes are listed with exit code and title"() {
        expect:
        shell.backbeat('errors') == 0
        shell.out.readLines().size() == ErrorsCommand.REGISTRY.size()
        shell.out.contains('BB-CFG-003   2  A key that no section knows\n')
    }

    def "a code is explained, however it is written: #written"() {
        expect:
        shell.backbeat('errors', written) == 0
        shell.out.startsWith('BB-CFG-003  A key that no section knows\n  ')
        shell.out.endsWith('Exit code 2.\n')

        where:
        written << ['BB-CFG-003', 'bb-cfg-003', 'cfg-3', 'CFG-03', 'bb-cfg-3']
    }

    def "an unknown code is answered with the nearest"() {
        expect:
        shell.backbeat('errors', 'BB-CGF-003') == 2
        shell.err.contains('did you mean BB-CFG-003?')
    }

    def "--json lists them for programs"() {
        expect:
        shell.backbeat('errors', '--json') == 0
        shell.json().get('codes').size() == ErrorsCommand.REGISTRY.size()
        shell.backbeat('errors', 'run-1', '--json') == 0
        shell.json().get('codes')[0].get('code').asText() == 'BB-RUN-001'
    }

    def "the completion script knows commands and options"() {
        expect:
        shell.backbeat('completion') == 0
        shell.out.startsWith('#!/usr/bin/env bash')
        ['run', 'reproduce', 'config', 'check', 'doctor', 'errors', '--no-plots', '--slippage', '--origin'].every { shell.out.contains(it) }
    }
}
