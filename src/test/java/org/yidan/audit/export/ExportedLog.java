package org.yidan.audit.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads exports by means that know nothing of how they were written, and counts their events by step. */
final class ExportedLog {

    private ExportedLog() {}

    /** Valid by the schema of IEEE 1849. */
    static Map<String, Integer> xes(byte[] file) throws Exception {
        schema().validate(new StreamSource(new ByteArrayInputStream(file)));
        Document log = javax.xml.parsers.DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(file));
        NodeList events = log.getElementsByTagName("event");
        Map<String, Integer> steps = new TreeMap<>();
        for (int i = 0; i < events.getLength(); i++) {
            NodeList attributes = ((Element) events.item(i)).getElementsByTagName("string");
            Map<String, String> values = new TreeMap<>();
            for (int a = 0; a < attributes.getLength(); a++) {
                Element attribute = (Element) attributes.item(a);
                values.put(attribute.getAttribute("key"), attribute.getAttribute("value"));
            }
            assertThat(values).containsKeys("concept:name", "lifecycle:transition", "step");
            steps.merge(values.getOrDefault("step", ""), 1, Integer::sum);
        }
        return steps;
    }

    private static javax.xml.validation.Validator schema() throws SAXException {
        return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(ExportedLog.class.getResource("/audit/xes.xsd"))
                .newValidator();
    }

    /** What chapter 8 of the specification of OCEL 2.0 demands, and that nothing is related to what is not there. */
    static Map<String, Integer> ocel(byte[] file) throws IOException {
        JsonNode log = new ObjectMapper().readTree(file);
        assertThat(log.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("eventTypes", "objectTypes", "events", "objects");
        Map<String, Set<String>> eventTypes = types(log.path("eventTypes"));
        Map<String, Set<String>> objectTypes = types(log.path("objectTypes"));
        Set<String> objects = new HashSet<>();
        log.path("objects")
                .forEach(object -> assertThat(objects.add(text(object, "id"))).isTrue());
        Set<String> ids = new HashSet<>();
        Map<String, Integer> steps = new TreeMap<>();
        log.path("objects").forEach(object -> sound(object, objectTypes, objects, true));
        log.path("events").forEach(event -> {
            assertThat(ids.add(text(event, "id"))).isTrue();
            assertThat(java.time.Instant.parse(text(event, "time"))).isNotNull();
            sound(event, eventTypes, objects, false);
            steps.merge(text(event.path("attributes").get(0), "value"), 1, Integer::sum);
        });
        return steps;
    }

    private static Map<String, Set<String>> types(JsonNode declared) {
        Map<String, Set<String>> types = new TreeMap<>();
        declared.forEach(type -> {
            Set<String> names = new HashSet<>();
            type.path("attributes").forEach(attribute -> {
                names.add(text(attribute, "name"));
                assertThat(text(attribute, "type")).isIn("string", "time", "integer", "float", "boolean");
            });
            types.put(text(type, "name"), names);
        });
        return types;
    }

    private static void sound(JsonNode one, Map<String, Set<String>> types, Set<String> objects, boolean timed) {
        assertThat(types).containsKey(text(one, "type"));
        one.path("attributes").forEach(attribute -> {
            assertThat(types.get(text(one, "type"))).contains(text(attribute, "name"));
            assertThat(text(attribute, "value")).isNotNull();
            assertThat(attribute.has("time")).isEqualTo(timed);
        });
        one.path("relationships").forEach(related -> {
            assertThat(objects).contains(text(related, "objectId"));
            assertThat(text(related, "qualifier")).isNotEmpty();
        });
    }

    private static String text(JsonNode node, String field) {
        assertThat(node.path(field).isTextual()).as("%s of %s", field, node).isTrue();
        return node.path(field).asText();
    }

    /** The last line, and no other, says how many lines there are. */
    static Map<String, Integer> csv(byte[] file) throws IOException {
        CSVFormat withHead = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        List<CSVRecord> lines = withHead.parse(new java.io.StringReader(new String(file, StandardCharsets.UTF_8)))
                .getRecords();
        Map<String, Integer> steps = new TreeMap<>();
        lines.forEach(line -> {
            boolean last = line.getRecordNumber() == lines.size();
            assertThat(line.get("lines_in_all")).isEqualTo(last ? String.valueOf(lines.size()) : "");
            steps.merge(line.get("step"), 1, Integer::sum);
        });
        return steps;
    }
}
