package org.yidan.casework.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.yidan.casework.forms.FilledForm.Answer;
import org.yidan.casework.forms.FormQuestions.Question;
import org.yidan.engine.sent.KeptForm;
import org.yidan.engine.sent.KeptForms;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.shared.Texts;
import org.yidan.shared.personal.Seals;

/** Reads the forms of a case as they were sent: two statements for all of them. */
@Component
public class FilledForms {

    private final KeptForms kept;
    private final DeployedForms deployed;
    private final Officers officers;
    private final Organization organization;
    private final Seals seals;

    FilledForms(KeptForms kept, DeployedForms deployed, Officers officers, Organization organization, Seals seals) {
        this.kept = kept;
        this.deployed = deployed;
        this.officers = officers;
        this.organization = organization;
        this.seals = seals;
    }

    /** The forms sent in these process instances, oldest first. */
    public List<FilledForm> of(Collection<String> processInstances, boolean needsToKnow) {
        List<KeptForm> forms = kept.of(processInstances).stream()
                .map(form -> form.with(seals.shown(form.answers(), needsToKnow)))
                .toList();
        AnswerWords words = new AnswerWords(organization, officers.names(people(forms)));
        return forms.stream().map(form -> filled(form, words)).toList();
    }

    private Set<String> people(List<KeptForm> forms) {
        Set<String> people = new HashSet<>();
        forms.forEach(form -> questions(form).stream()
                .filter(question -> form.answers().containsKey(question.field()))
                .flatMap(question -> AnswerWords.choices(question, value(form, question)))
                .forEach(people::add));
        return people;
    }

    private FilledForm filled(KeptForm form, AnswerWords words) {
        List<Answer> answers = new ArrayList<>();
        for (Question question : questions(form)) {
            if (form.answers().containsKey(question.field())) {
                String text = words.of(question, value(form, question));
                answers.add(new Answer(question.field(), question.label(), text));
            } else if (form.withheld().contains(question.field())) {
                answers.add(new Answer(question.field(), question.label(), Texts.of("pages.page.withheld")));
            }
        }
        return new FilledForm(
                form.id(),
                form.processInstanceId(),
                step(form),
                form.sentBy(),
                form.sentAt(),
                form.formKey() == null ? "" : form.formKey(),
                deployed.questions(form.definitionId(), form.formKey()).version(),
                answers);
    }

    private static Object value(KeptForm form, Question question) {
        return form.answers().getOrDefault(question.field(), "");
    }

    private String step(KeptForm form) {
        return form.element().equals(KeptForm.START)
                ? Texts.of("pages.page.start-form")
                : deployed.stepName(form.definitionId(), form.element());
    }

    /** What the form asks, and after it what was sent beyond: a form in HTML has no questions we can read. */
    private List<Question> questions(KeptForm form) {
        List<Question> asked =
                deployed.questions(form.definitionId(), form.formKey()).questions();
        Set<String> known = asked.stream().map(Question::field).collect(Collectors.toSet());
        Stream<Question> beyond = Stream.concat(form.answers().keySet().stream(), form.withheld().stream())
                .filter(field -> !known.contains(field) && asked.isEmpty())
                .filter(FilledForms::hasWord)
                .sorted()
                .map(field -> new Question(field, Texts.of("forms.field." + field), type(field), Map.of()));
        return Stream.concat(asked.stream(), beyond).toList();
    }

    private static boolean hasWord(String field) {
        String key = "forms.field." + field;
        return !Texts.of(key).equals(key);
    }

    private static String type(String field) {
        return field.endsWith("At") ? "datetime" : "select";
    }
}
