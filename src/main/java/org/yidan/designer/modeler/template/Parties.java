package org.yidan.designer.modeler.template;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.yidan.designer.rules.Facts;
import org.yidan.organization.Role;

/** To whom a step may be offered, in words. */
final class Parties {

    private static final Set<String> USUAL = Set.of("lead.unit-handler");
    private static final Set<String> ROLES =
            Set.of("unit-clerk", "unit-handler", "unit-leader", "staff-clerk", "staff-leader");

    private Parties() {}

    /** Of a process that is there: those it has now first. */
    static List<Choice> of(LivingModel model, Facts facts) {
        Set<String> parties = new LinkedHashSet<>(model.parties().keySet());
        parties.addAll(known(model.key(), facts));
        return choices(parties);
    }

    /** Of a process of one's own. */
    static List<Choice> ofOwn(Facts facts) {
        return choices(known(Facts.EVERY, facts));
    }

    private static Set<String> known(String process, Facts facts) {
        Set<String> parties = new TreeSet<>(Facts.known(facts.parties(), process));
        for (String unit : Facts.known(facts.units(), process)) {
            facts.roles().stream()
                    .filter(ROLES::contains)
                    .map(role -> unit + "." + role)
                    .forEach(parties::add);
        }
        return parties;
    }

    /** The handler of the unit that leads first, as what is chosen where nobody chooses. */
    private static List<Choice> choices(Set<String> known) {
        List<Choice> choices = new ArrayList<>();
        Set<String> parties = new LinkedHashSet<>(known);
        parties.retainAll(USUAL);
        parties.addAll(known);
        for (String party : parties) {
            choices.add(new Choice(words(party) + "（" + party + "）", "${posts.of(execution,'" + party + "')}"));
        }
        return choices;
    }

    /** {@code lead.unit-handler} is the handler of the unit that leads. */
    static String words(String party) {
        int dot = party.indexOf('.');
        return dot < 0
                ? role(party)
                : Words.of("modeler.party.unit." + party.substring(0, dot), party.substring(0, dot)) + " · "
                        + role(party.substring(dot + 1));
    }

    private static String role(String key) {
        return Words.of("modeler.party." + key, Role.of(key).map(Role::chinese).orElse(key));
    }
}
