package org.yidan.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;

/** The extension properties of an element of a model, as Modeler's templates write them. */
public final class ModelProperties {

    private ModelProperties() {}

    /** By name, in the order of the model; without a value left out. */
    public static Map<String, String> of(Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        Element extensions = element.element("extensionElements");
        if (extensions != null) {
            extensions.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties").stream()
                    .flatMap(list -> list.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property").stream())
                    .forEach(property -> put(values, property.attribute("name"), property.attribute("value")));
        }
        return values;
    }

    private static void put(Map<String, String> values, @Nullable String name, @Nullable String value) {
        if (name != null && value != null && !value.isBlank()) {
            values.put(name, value.strip());
        }
    }
}
