package dev.backbeat.engine.experiment

import com.fasterxml.jackson.databind.JsonNode
import com.fasterxml.jackson.databind.ObjectMapper
import com.fasterxml.jackson.databind.node.JsonNodeFactory
import com.networknt.schema.JsonSchema
import com.networknt.schema.JsonSchemaFactory
import com.networknt.schema.SpecVersion
import dev.backbeat.engine.experiment.yaml.Findings
import dev.backbeat.engine.experiment.yaml.Node
import dev.backbeat.engine.experiment.yaml.NodeReader
import dev.backbeat.engine.experiment.yaml.SourceText
import dev.backbeat.engine.report.JsonText

/// Checks files as an editor does: YAML 1.2 by its core schema, held against the JSON Schema.
class Editor {
    static final JsonNodeFactory JSON = JsonNodeFactory.instance
    static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(new ObjectMapper().readTree(JsonText.of(Reference.jsonSchema())))

    /// What an editor would underline; the first line of it if the text is no YAML.
    static List<String> complaints(String yaml) {
        def findings = new Findings()
        def root = NodeReader.read(SourceText.file('a.yaml', yaml), findings)
        if (findings.hasErrors()) return [findings.errors().first().message()]
        SCHEMA.validate(root.map { json(it) }.orElse(JSON.nullNode()))*.message
    }

    private static JsonNode json(Node node) {
        switch (node) {
            case Node.Mapping -> {
                def object = JSON.objectNode()
                node.entries().each { object.set(it.key().text(), json(it.value())) }
                object
            }
            case Node.Sequence -> {
                def array = JSON.arrayNode()
                node.items().each { array.add(json(it)) }
                array
            }
            default -> scalar(node as Node.Scalar)
        }
    }

    private static JsonNode scalar(Node.Scalar scalar) {
        def text = scalar.text()
        if (scalar.quoted()) return JSON.textNode(text)
        if (text in ['', '~', 'null', 'Null', 'NULL']) return JSON.nullNode()
        if (text in ['true', 'True', 'TRUE', 'false', 'False', 'FALSE']) return JSON.booleanNode(text.equalsIgnoreCase('true'))
        if (text ==~ /[-+]?[0-9]{1,400}/) return JSON.numberNode(new BigInteger(text))
        if (text ==~ /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?/) return JSON.numberNode(new BigDecimal(text))
        JSON.textNode(text)
    }
}
