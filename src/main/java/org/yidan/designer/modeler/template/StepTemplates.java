package org.yidan.designer.modeler.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.yidan.designer.rules.Facts;
import org.yidan.shared.Texts;

/** A step of somebody, that needs no code: for each process that is there with its parties, and for processes of one's own. */
final class StepTemplates {

    private static final String MATTER_OF_CASE = "${matterCode}";
    private static final String FORM_ID = "[a-zA-Z0-9_-]+";
    private static final String AMOUNT = "P(\\d+D)?(T(\\d+H)?(\\d+M)?)?|";
    static final String WORDS = "([a-zA-Z][a-zA-Z0-9_]*)?(,\\s*[a-zA-Z][a-zA-Z0-9_]*)*";

    private StepTemplates() {}

    static List<Template> of(Living living) {
        List<Template> templates = new ArrayList<>();
        templates.add(step("own", Texts.kept("modeler.step.own"), Parties.ofOwn(living.facts()), living)
                .choice(
                        Texts.kept("modeler.step.matter"),
                        Texts.kept("modeler.step.matter.hint"),
                        matters(living.matters()),
                        Template.said("yidan:matter")));
        for (LivingModel model : living.models()) {
            Template template = step(
                    model.key(),
                    Texts.kept("modeler.step.of", model.name()),
                    Parties.of(model, living.facts()),
                    living);
            template.fixed(MATTER_OF_CASE, Template.said("yidan:matter"));
            template.choice(
                    Texts.kept("modeler.step.options"),
                    Texts.kept("modeler.step.options.hint"),
                    options(model),
                    Template.given("listOptions"));
            templates.add(template);
        }
        return templates;
    }

    private static Template step(String id, String name, List<Choice> parties, Living living) {
        return new Template("org.yidan.step." + id, name, Texts.kept("modeler.step.about"))
                .on("bpmn:UserTask", "bpmn:Task")
                .group("who", Texts.kept("modeler.group.who"))
                .needed(Texts.kept("modeler.step.name"), Texts.kept("modeler.step.name.hint"), "", "", Template.attribute("name"))
                .choice(Texts.kept("modeler.step.party"), Texts.kept("modeler.step.party.hint"), parties, Template.attribute("camunda:candidateGroups"))
                .choice(Texts.kept("modeler.step.duty"), Texts.kept("modeler.step.duty.hint"), duties(living.facts()), Template.said("yidan:dutyRole"))
                .text(Texts.kept("modeler.step.other"), Texts.kept("modeler.step.other.hint"), WORDS, Texts.kept("modeler.fault.words"), Template.said("yidan:otherThan"))
                .group("form", Texts.kept("modeler.group.form"))
                .needed(Texts.kept("modeler.step.form"), Texts.kept("modeler.step.form.hint"), FORM_ID, Texts.kept("modeler.fault.form"), Template.attribute("camunda:formRef"))
                .fixed("deployment", Template.attribute("camunda:formRefBinding"))
                .text(Texts.kept("modeler.step.keeps"), Texts.kept("modeler.step.keeps.hint"), WORDS, Texts.kept("modeler.fault.words"), Template.said("yidan:keeps"))
                .text(Texts.kept("modeler.step.note"), Texts.kept("modeler.step.note.hint"), WORDS, Texts.kept("modeler.fault.words"), Template.said("yidan:note"))
                .group("limit", Texts.kept("modeler.group.limit"))
                .text(Texts.kept("modeler.step.limit"), Texts.kept("modeler.step.limit.hint"), AMOUNT, Texts.kept("modeler.fault.amount"), Template.said("yidan:limit"))
                .choice(Texts.kept("modeler.step.clock"), "", clocks(living.facts()), Template.said("yidan:clock"))
                .text(Texts.kept("modeler.step.basis"), Texts.kept("modeler.step.basis.hint"), "", "", Template.said("yidan:basis"));
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

    static List<Choice> matters(Map<String, String> matters) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Texts.kept("modeler.step.matter.case"), MATTER_OF_CASE));
        matters.forEach((code, name) -> choices.add(new Choice(code + " " + name, code)));
        return choices;
    }

    private static List<Choice> options(LivingModel model) {
        List<Choice> choices = new ArrayList<>();
        model.options()
                .forEach((expression, tasks) -> choices.add(new Choice(String.join("、", tasks) + "：" + expression, expression)));
        if (!choices.isEmpty()) {
            choices.add(0, new Choice(Texts.kept("modeler.step.options.none"), ""));
        }
        return choices;
    }
}
