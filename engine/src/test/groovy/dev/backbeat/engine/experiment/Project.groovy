package dev.backbeat.engine.experiment

import dev.backbeat.engine.problem.ProblemsFound
import java.nio.file.Files
import java.nio.file.Path

/// A folder of experiment files to be read as their user names them.
class Project {
    final Path folder
    Map<String, String> environment = [:]

    Project(Path folder, Map<String, Object> files = [:]) {
        this.folder = folder
        files.each { name, text -> write(name, text as String) }
    }

    Path write(String name, String text) {
        def file = folder.resolve(name)
        Files.createDirectories(file.parent)
        Files.writeString(file, text)
    }

    Experiment read(String name, String... sets) {
        files().read(folder.resolve(name), name, sets.collect { Setting.set(it) })
    }

    Optional<Experiment> check(String name) {
        files().check(folder.resolve(name), name, [])
    }

    ExperimentFile files() {
        new ExperimentFile(WrittenStrategy.SOURCE, environment)
    }

    /// `configs/a.yaml:3:17 BB-CFG-011 message · advice`
    List<String> told(String name, String... sets) {
        told { read(name, sets) }
    }

    static List<String> told(Closure action) {
        try {
            action()
            []
        } catch (ProblemsFound e) {
            e.problems().collect { "${it.place()} ${it.code().code()} ${it.message()}${it.advice() ? ' · ' + it.advice() : ''}".toString() }
        }
    }
}
