/// What editors are told of the language, made from its own tables.
@org.jspecify.annotations.NullMarked
package dev.backbeat.dsl.editor;
