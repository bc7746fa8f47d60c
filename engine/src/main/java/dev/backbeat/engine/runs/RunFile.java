package dev.backbeat.engine.runs;

/// A file of a run folder as its manifest lists it: path from the folder with `/`, bytes, SHA-256 in hex.
public record RunFile(String path, long size, String sha256) {}
