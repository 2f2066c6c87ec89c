package org.yidan.designer.modeler.template;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All element templates, as the JSON that Modeler reads. */
public final class ElementTemplates {

    private ElementTemplates() {}

    public static List<Map<String, Object>> of(Living living) {
        return Stream.of(StepTemplates.of(living), PartTemplates.of(living), StartTemplates.of(living))
                .flatMap(List::stream)
                .map(Template::json)
                .toList();
    }
}
