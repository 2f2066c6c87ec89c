package org.yidan.designer.modeler.template;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.yidan.organization.Role;
import org.yidan.shared.Texts;

/** A process of one's own: what kind of case it is, and how it begins. */
final class StartTemplates {

    private static final List<Role> NEVER = List.of(Role.AUDITOR, Role.DISCIPLINE_VIEWER, Role.PEOPLE_ADMINISTRATOR);

    private StartTemplates() {}

    static List<Template> of(Living living) {
        return List.of(process(living), start());
    }

    private static Template process(Living living) {
        return new Template("org.yidan.process", Texts.kept("modeler.process"), Texts.kept("modeler.process.about"))
                .on("bpmn:Process")
                .group("kind", Texts.kept("modeler.group.kind"))
                .needed(Texts.kept("modeler.process.name"), Texts.kept("modeler.process.name.hint"), ".{1,40}", Texts.kept("modeler.fault.name"), Template.attribute("name"))
                .needed(Texts.kept("modeler.process.prefix"), Texts.kept("modeler.process.prefix.hint"), "[A-Z]{2,3}", Texts.kept("modeler.fault.prefix"), Template.said("yidan:case"))
                .text(Texts.kept("modeler.process.title"), Texts.kept("modeler.process.title.hint"), ".{0,120}", Texts.kept("modeler.fault.title"), Template.said("yidan:title"))
                .group("begin", Texts.kept("modeler.group.begin"))
                .choice(Texts.kept("modeler.process.starters"), Texts.kept("modeler.process.starters.hint"), starters(), Template.said("yidan:starters"))
                .choice(Texts.kept("modeler.process.lead"), Texts.kept("modeler.process.lead.hint"), leads(), Template.said("yidan:lead"))
                .choice(Texts.kept("modeler.process.matter"), Texts.kept("modeler.process.matter.hint"), matters(living), Template.said("yidan:matter"))
                .group("keep", Texts.kept("modeler.group.keep"))
                .needed(Texts.kept("modeler.process.version"), Texts.kept("modeler.process.version.hint"), "\\d+\\.\\d+\\.\\d+", Texts.kept("modeler.fault.version"), Template.attribute("camunda:versionTag"))
                .fixed("P" + living.facts().archiveDays() + "D", Template.attribute("camunda:historyTimeToLive"))
                .fixed(true, Template.attribute("isExecutable"));
    }

    private static Template start() {
        return new Template("org.yidan.start", Texts.kept("modeler.start"), Texts.kept("modeler.start.about"))
                .on("bpmn:StartEvent")
                .needed(Texts.kept("modeler.start.name"), Texts.kept("modeler.start.name.hint"), "", "", Template.attribute("name"))
                .needed(Texts.kept("modeler.step.form"), Texts.kept("modeler.step.form.hint"), "[a-zA-Z0-9_-]+", Texts.kept("modeler.fault.form"), Template.attribute("camunda:formRef"))
                .fixed("deployment", Template.attribute("camunda:formRefBinding"))
                .text(Texts.kept("modeler.step.keeps"), Texts.kept("modeler.step.keeps.hint"), StepTemplates.WORDS, Texts.kept("modeler.fault.words"), Template.said("yidan:keeps"));
    }

    private static List<Choice> starters() {
        List<Choice> starters = new ArrayList<>();
        starters.add(new Choice(Texts.kept("modeler.process.starters.staff"), "staff-clerk,staff-leader"));
        for (String word : List.of("staff-clerk", "staff-leader")) {
            starters.add(new Choice(Parties.words(word) + "（" + word + "）", word));
        }
        Arrays.stream(Role.values())
                .filter(role -> !NEVER.contains(role))
                .forEach(role -> starters.add(new Choice(role.chinese() + "（" + role.id() + "）", role.id())));
        return starters;
    }

    private static List<Choice> leads() {
        return List.of(
                new Choice(Texts.kept("modeler.process.lead.starter"), "starter"),
                new Choice(Texts.kept("modeler.process.lead.matter"), "matter"),
                new Choice(Texts.kept("modeler.process.lead.field"), "field:unit"));
    }

    private static List<Choice> matters(Living living) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice(Texts.kept("modeler.process.matter.none"), ""));
        choices.add(new Choice(Texts.kept("modeler.process.matter.field"), "field:matter"));
        living.matters().forEach((code, name) -> choices.add(new Choice(code + " " + name, code)));
        return choices;
    }
}
