package dev.backbeat.engine.experiment.composition;

import dev.backbeat.engine.experiment.yaml.Node;

/// Something that is laid over what came before: a file, or a flag.
///
/// @param from the file whose folder says where its blocks are
record Piece(Node.Mapping tree, Part from) {}
