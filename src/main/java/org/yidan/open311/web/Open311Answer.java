package org.yidan.open311.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes one answer in the format the address ends with: a list of flat things, named as the standard names them. */
@Component
class Open311Answer {

    private static final MediaType JSON = new MediaType(MediaType.APPLICATION_JSON, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.TEXT_XML, StandardCharsets.UTF_8);

    private final ObjectMapper json;

    Open311Answer(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A list of things.
     *
     * @param list the name of the list in XML, such as {@code service_requests}
     * @param item the name of one of them in XML
     */
    ResponseEntity<String> list(String format, String list, String item, List<? extends Map<String, ?>> things) {
        return list(HttpStatusCode.valueOf(200), format, list, item, things);
    }

    ResponseEntity<String> list(
            HttpStatusCode status, String format, String list, String item, List<? extends Map<String, ?>> things) {
        return "xml".equals(format)
                ? answer(status, XML, xml(list, writer -> writeList(writer, item, things)))
                : answer(status, JSON, json(things));
    }

    /** One thing. */
    ResponseEntity<String> one(String format, String name, Map<String, ?> thing) {
        HttpStatusCode ok = HttpStatusCode.valueOf(200);
        return "xml".equals(format)
                ? answer(ok, XML, xml(name, writer -> writeFields(writer, thing)))
                : answer(ok, JSON, json(thing));
    }

    private static ResponseEntity<String> answer(HttpStatusCode status, MediaType type, String body) {
        return ResponseEntity.status(status).contentType(type).body(body);
    }

    private String json(Object thing) {
        try {
            return json.writeValueAsString(thing);
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException("an answer cannot be written as JSON", failure);
        }
    }

    private interface Content {
        void writeTo(XMLStreamWriter writer) throws XMLStreamException;
    }

    private static String xml(String root, Content content) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement(root);
            content.writeTo(writer);
            writer.writeEndElement();
            writer.writeEndDocument();
            writer.close();
            return text.toString();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException("an answer cannot be written as XML", failure);
        }
    }

    private static void writeList(XMLStreamWriter writer, String item, List<?> things) throws XMLStreamException {
        for (Object thing : things) {
            writer.writeStartElement(item);
            if (thing instanceof Map<?, ?> fields) {
                writeFields(writer, fields);
            } else {
                writer.writeCharacters(String.valueOf(thing));
            }
            writer.writeEndElement();
        }
    }

    private static void writeFields(XMLStreamWriter writer, Map<?, ?> fields) throws XMLStreamException {
        for (Map.Entry<?, ?> field : fields.entrySet()) {
            String name = String.valueOf(field.getKey());
            writer.writeStartElement(name);
            writeValue(writer, name, field.getValue());
            writer.writeEndElement();
        }
    }

    private static void writeValue(XMLStreamWriter writer, String name, @Nullable Object value)
            throws XMLStreamException {
        if (value instanceof List<?> list) {
            // The standard names the parts of a list by its singular: attributes, attribute; values, value.
            writeList(writer, name.replaceFirst("s$", ""), list);
        } else if (value instanceof Map<?, ?> map) {
            writeFields(writer, map);
        } else if (value != null) {
            writer.writeCharacters(legal(String.valueOf(value)));
        }
    }

    /** Without the control characters XML 1.0 does not know. */
    private static String legal(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
    }
}
