package org.yidan.designer.modeler.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yidan.shared.Texts;

/** What the office does by itself: a service step, a table that is asked, a process that is called, an end with its outcome. */
final class PartTemplates {

    private PartTemplates() {}

    static List<Template> of(Living living) {
        List<Template> templates = new ArrayList<>();
        for (LivingModel model : living.models()) {
            service(model).ifPresent(templates::add);
        }
        templates.add(decision(living));
        templates.add(call(living));
        return templates;
    }

    private static Optional<Template> service(LivingModel model) {
        List<Choice> calls = model.services().entrySet().stream()
                .map(call -> new Choice(call.getValue() + "：" + call.getKey(), call.getKey()))
                .toList();
        return calls.isEmpty()
                ? Optional.empty()
                : Optional.of(new Template(
                                "org.yidan.service." + model.key(),
                                Texts.kept("modeler.service.of", model.name()),
                                Texts.kept("modeler.service.about"))
                        .on("bpmn:ServiceTask", "bpmn:Task")
                        .needed(Texts.kept("modeler.service.name"), "", "", "", Template.attribute("name"))
                        .choice(
                                Texts.kept("modeler.service.call"),
                                Texts.kept("modeler.service.call.hint"),
                                calls,
                                Template.attribute("camunda:expression")));
    }

    private static Template decision(Living living) {
        List<Choice> tables = living.decisions().entrySet().stream()
                .map(table -> new Choice(table.getValue() + "（" + table.getKey() + "）", table.getKey()))
                .toList();
        return new Template("org.yidan.decision", Texts.kept("modeler.decision"), Texts.kept("modeler.decision.about"))
                .on("bpmn:BusinessRuleTask", "bpmn:Task")
                .needed(Texts.kept("modeler.decision.name"), "", "", "", Template.attribute("name"))
                .choice(Texts.kept("modeler.decision.table"), "", tables, Template.attribute("camunda:decisionRef"))
                .needed(
                        Texts.kept("modeler.decision.result"),
                        Texts.kept("modeler.decision.result.hint"),
                        "[a-z][a-zA-Z0-9]*",
                        Texts.kept("modeler.fault.words"),
                        Template.attribute("camunda:resultVariable"))
                .choice(
                        Texts.kept("modeler.decision.map"),
                        "",
                        List.of(
                                new Choice(Texts.kept("modeler.decision.single-entry"), "singleEntry"),
                                new Choice(Texts.kept("modeler.decision.single-result"), "singleResult"),
                                new Choice(Texts.kept("modeler.decision.collect"), "collectEntries")),
                        Template.attribute("camunda:mapDecisionResult"));
    }

    /** Processes of the office begin by their own forms only, so that those of designers are left. */
    private static Template call(Living living) {
        List<Choice> processes = living.models().stream()
                .filter(model -> !living.isOfTheOffice(model))
                .map(model -> new Choice(model.name() + "（" + model.key() + "）", model.key()))
                .toList();
        Template call = new Template("org.yidan.call", Texts.kept("modeler.call"), Texts.kept("modeler.call.about"))
                .on("bpmn:CallActivity", "bpmn:Task")
                .needed(Texts.kept("modeler.call.name"), "", "", "", Template.attribute("name"));
        return processes.isEmpty()
                ? call.needed(
                        Texts.kept("modeler.call.process"),
                        Texts.kept("modeler.call.process.hint"),
                        "[a-z][a-z0-9-]*",
                        Texts.kept("modeler.fault.key"),
                        Template.attribute("calledElement"))
                : call.choice(Texts.kept("modeler.call.process"), "", processes, Template.attribute("calledElement"));
    }
}
