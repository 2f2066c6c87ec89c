package org.yidan.casework.office;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.CaseKind;
import org.yidan.organization.access.StartGrants;
import org.yidan.organization.access.StartRight;
import org.yidan.organization.access.StartRights;
import org.yidan.shared.Refused;
import org.yidan.shared.Texts;

/** Takes in the kinds of a deployment, and refuses one that takes what belongs to another process. */
@Component
public class OfficeRegister {

    /** Of numbers that are none of a case: versions of the list, and runs that carry cases over to one. */
    private static final Set<String> TAKEN = Set.of("BB", "ZT");

    private final OfficeKinds kinds;
    private final ObjectProvider<StartRights> modules;
    private final StartGrants grants;

    OfficeRegister(OfficeKinds kinds, ObjectProvider<StartRights> modules, StartGrants grants) {
        this.kinds = kinds;
        this.modules = modules;
        this.grants = grants;
    }

    /**
     * Takes the kind in: its words, who begins it, and the right to do so, in the transaction of the deployment.
     *
     * @param drawn what is wrong with the drawing, found while it was read
     */
    public void take(OfficeModel model, List<String> drawn, String by) {
        List<String> faults = new ArrayList<>(model.faults());
        faults.addAll(drawn);
        faults.addAll(takenElsewhere(model));
        if (!faults.isEmpty()) {
            throw Refused.invalid("casework.office-refused", model.process(), "\n* " + String.join("\n* ", faults));
        }
        grants.provide(OfficeKinds.right(kinds.register(model, by)));
    }

    /** A process that has cases with numbers stays a kind of cases. */
    public void requireNone(String process) {
        kinds.find(process).ifPresent(kind -> {
            throw Refused.invalid("casework.office-lost", kind.name(), kind.prefix());
        });
    }

    private List<String> takenElsewhere(OfficeModel model) {
        String prefix = model.series().prefix();
        List<String> faults = new ArrayList<>();
        if (shippedProcesses().contains(model.process())) {
            faults.add(Texts.of("casework.office-shipped", model.process()));
        }
        boolean taken = TAKEN.contains(prefix)
                || Arrays.stream(CaseKind.values())
                        .anyMatch(kind -> kind.prefix().equals(prefix))
                || isOfAnother("prefix", prefix, model)
                || kinds.numbersGiven(prefix);
        if (taken) {
            faults.add(Texts.of("casework.office-prefix-taken", prefix));
        }
        boolean renumbered = kinds.find(model.process())
                        .filter(kind -> !kind.prefix().equals(prefix))
                        .isPresent()
                && kinds.hasCases(model.process());
        if (renumbered) {
            faults.add(Texts.of("casework.office-prefix-changed", prefix));
        }
        boolean named = Arrays.stream(CaseKind.values())
                        .anyMatch(kind -> Texts.kept("pages.cases.kind." + kind).equals(model.name()))
                || isOfAnother("name", model.name(), model);
        if (named) {
            faults.add(Texts.of("casework.office-name-taken", model.name()));
        }
        return faults;
    }

    private boolean isOfAnother(String column, String value, OfficeModel model) {
        return kinds.holder(column, value)
                .filter(process -> !process.equals(model.process()))
                .isPresent();
    }

    /** The processes whose start rights code declares. */
    private Set<String> shippedProcesses() {
        return modules.stream()
                .flatMap(module ->
                        module instanceof OfficeKinds ? Stream.<StartRight>empty() : module.startRights().stream())
                .map(StartRight::process)
                .collect(Collectors.toSet());
    }
}
