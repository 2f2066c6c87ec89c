package org.yidan.designer.modeler.template;

import static org.yidan.designer.modeler.template.Binding.attribute;

import java.util.ArrayList;
import java.util.List;
import org.yidan.shared.Texts;

/** What the office does by itself: a service step, a table that is asked, a process that is called. */
final class PartTemplates {

    private PartTemplates() {}

    static List<Template> of(Living living) {
        List<Template> templates = new ArrayList<>();
        for (LivingModel model : living.models()) {
            List<Choice> calls = model.services().entrySet().stream()
                    .map(call -> new Choice(call.getValue() + "：" + call.getKey(), call.getKey()))
                    .toList();
            if (!calls.isEmpty()) {
                templates.add(service(model, calls));
            }
        }
        templates.add(decision(living));
        templates.add(call(living));
        return templates;
    }

    private static Template service(LivingModel model, List<Choice> calls) {
        return new Template("service." + model.key(), "service", Texts.kept("modeler.service.of", model.name()))
                .on("bpmn:ServiceTask", "bpmn:Task")
                .needed("service.name", Expected.ANYTHING, attribute("name"))
                .choice("service.call", calls, attribute("camunda:expression"));
    }

    private static Template decision(Living living) {
        List<Choice> tables = living.decisions().entrySet().stream()
                .map(table -> new Choice(table.getValue() + "（" + table.getKey() + "）", table.getKey()))
                .toList();
        List<Choice> shapes = List.of(
                new Choice(Texts.kept("modeler.decision.single-entry"), "singleEntry"),
                new Choice(Texts.kept("modeler.decision.single-result"), "singleResult"),
                new Choice(Texts.kept("modeler.decision.collect"), "collectEntries"));
        return new Template("decision", "decision", Texts.kept("modeler.decision"))
                .on("bpmn:BusinessRuleTask", "bpmn:Task")
                .needed("decision.name", Expected.ANYTHING, attribute("name"))
                .choice("decision.table", tables, attribute("camunda:decisionRef"))
                .needed("decision.result", Expected.WORDS, attribute("camunda:resultVariable"))
                .choice("decision.map", shapes, attribute("camunda:mapDecisionResult"));
    }

    /** Processes of the office begin by their own forms only, so that those of designers are left. */
    private static Template call(Living living) {
        List<Choice> processes = living.models().stream()
                .filter(model -> !living.isOfTheOffice(model))
                .map(model -> new Choice(model.name() + "（" + model.key() + "）", model.key()))
                .toList();
        Template call = new Template("call", "call", Texts.kept("modeler.call"))
                .on("bpmn:CallActivity", "bpmn:Task")
                .needed("call.name", Expected.ANYTHING, attribute("name"));
        return processes.isEmpty()
                ? call.needed("call.process", Expected.KEY, attribute("calledElement"))
                : call.choice("call.process", processes, attribute("calledElement"));
    }
}
