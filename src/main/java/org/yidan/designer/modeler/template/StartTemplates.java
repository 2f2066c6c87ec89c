package org.yidan.designer.modeler.template;

import static org.yidan.designer.modeler.template.Binding.attribute;
import static org.yidan.designer.modeler.template.Binding.said;

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
        Template template = new Template("process", "process", Texts.kept("modeler.process")).on("bpmn:Process");
        template.group("kind")
                .needed("process.name", Expected.NAME, attribute("name"))
                .needed("process.prefix", Expected.PREFIX, said("yidan:case"))
                .text("process.title", Expected.TITLE, said("yidan:title"));
        template.group("begin")
                .choice("process.starters", starters(), said("yidan:starters"))
                .choice("process.lead", leads(), said("yidan:lead"))
                .choice("process.matter", matters(living), said("yidan:matter"));
        return template.group("keep")
                .needed("process.version", Expected.VERSION, attribute("camunda:versionTag"))
                .fixed("P" + living.facts().archiveDays() + "D", attribute("camunda:historyTimeToLive"))
                .fixed(true, attribute("isExecutable"));
    }

    private static Template start() {
        return new Template("start", "start", Texts.kept("modeler.start"))
                .on("bpmn:StartEvent")
                .needed("start.name", Expected.ANYTHING, attribute("name"))
                .needed("step.form", Expected.FORM, attribute("camunda:formRef"))
                .fixed("deployment", attribute("camunda:formRefBinding"))
                .text("step.keeps", Expected.WORDS, said("yidan:keeps"));
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
