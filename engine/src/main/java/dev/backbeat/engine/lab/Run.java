package dev.backbeat.engine.lab;

import dev.backbeat.engine.report.Report;
import dev.backbeat.engine.runs.RunFolder;

/// A run that is done and kept: what it found, and where.
public record Run(Report report, RunFolder folder) {}
