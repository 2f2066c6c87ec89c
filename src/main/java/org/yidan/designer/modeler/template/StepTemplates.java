package org.yidan.designer.modeler.template;

import static org.yidan.designer.modeler.template.Binding.attribute;
import static org.yidan.designer.modeler.template.Binding.given;
import static org.yidan.designer.modeler.template.Binding.said;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yidan.designer.rules.Facts;
import org.yidan.shared.Texts;

/** A step of somebody, that needs no code: for each process that is there with its parties, and for processes of one's own. */
final class StepTemplates {

    private static final String MATTER_OF_CASE = "${matterCode}";

    private StepTemplates() {}

    static List<Template> of(Living living) {
        List<Template> templates = new ArrayList<>();
        Template own = of("own", Texts.kept("modeler.step.own"), Parties.ofOwn(living.facts()), living.facts());
        own.choice("step.matter", matters(living.matters()), said("yidan:matter"));
        templates.add(limited(own, living.facts()));
        for (LivingModel model : living.models()) {
            String name = Texts.kept("modeler.step.of", model.name());
            Template step = of(model.key(), name, Parties.of(model, living.facts()), living.facts());
            step.fixed(MATTER_OF_CASE, said("yidan:matter"));
            templates.add(limited(step, living.facts()).choice("step.options", options(model), given("listOptions")));
        }
        return templates;
    }

    /** Who does it, and for what. */
    private static Template of(String id, String name, List<Choice> parties, Facts facts) {
        return new Template("step." + id, "step", name)
                .on("bpmn:UserTask", "bpmn:Task")
                .group("who")
                .needed("step.name", Expected.ANYTHING, attribute("name"))
                .choice("step.party", parties, attribute("camunda:candidateGroups"))
                .choice("step.duty", duties(facts), said("yidan:dutyRole"))
                .text("step.other", Expected.WORDS, said("yidan:otherThan"));
    }

    /** Until when, and by which form. */
    private static Template limited(Template template, Facts facts) {
        template.group("limit")
                .text("step.limit", Expected.AMOUNT, said("yidan:limit"))
                .choice("step.clock", clocks(facts), said("yidan:clock"))
                .text("step.basis", Expected.ANYTHING, said("yidan:basis"));
        return template.group("form")
                .needed("step.form", Expected.FORM, attribute("camunda:formRef"))
                .fixed("deployment", attribute("camunda:formRefBinding"))
                .text("step.keeps", Expected.WORDS, said("yidan:keeps"))
                .text("step.note", Expected.WORDS, said("yidan:note"));
    }

    private static List<Choice> duties(Facts facts) {
        return facts.dutyRoles().stream()
                .map(duty -> new Choice(Words.of("pages.card.role." + duty, duty) + "（" + duty + "）", duty))
                .toList();
    }

    private static List<Choice> clocks(Facts facts) {
        List<Choice> clocks = new ArrayList<>();
        clocks.add(new Choice(Texts.kept("modeler.clock.none"), ""));
        facts.clocks().forEach(clock -> clocks.add(new Choice(Words.of("modeler.clock." + clock, clock), clock)));
        return clocks;
    }

    private static List<Choice> matters(Map<String, String> matters) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Texts.kept("modeler.step.matter.case"), MATTER_OF_CASE));
        matters.forEach((code, name) -> choices.add(new Choice(code + " " + name, code)));
        return choices;
    }

    private static List<Choice> options(LivingModel model) {
        List<Choice> choices = new ArrayList<>();
        model.options()
                .forEach((expression, tasks) ->
                        choices.add(new Choice(words(expression, tasks) + "：" + expression, expression)));
        if (!choices.isEmpty()) {
            choices.add(0, new Choice(Texts.kept("modeler.step.options.none"), ""));
        }
        return choices;
    }

    /** What a word of models gives; where nobody says, the steps that use it. */
    private static String words(String expression, Set<String> tasks) {
        return Words.of("modeler.word." + expression.substring(2, expression.indexOf('(')), String.join("、", tasks));
    }
}
