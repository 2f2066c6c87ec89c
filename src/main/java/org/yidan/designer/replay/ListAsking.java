package org.yidan.designer.replay;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yidan.call.replay.CallReplay;
import org.yidan.call.replay.CallReplay.Duty;
import org.yidan.call.replay.CallReplay.Owners;
import org.yidan.catalog.MatterEntry;
import org.yidan.organization.Organization;
import org.yidan.organization.OrganizationUnit;
import org.yidan.shared.Texts;

/** Asks another version of the list whose duty a call was. */
final class ListAsking implements Asking {

    private final CallReplay calls;
    private final Organization organization;
    private final Function<MatterEntry, Optional<MatterEntry>> drafted;
    private final String subject = Texts.kept("designer.replay.duty");

    ListAsking(CallReplay calls, Organization organization, Function<MatterEntry, Optional<MatterEntry>> drafted) {
        this.calls = calls;
        this.organization = organization;
        this.drafted = drafted;
    }

    @Override
    public void ask(Cases cases, Found found) {
        Set<String> silent = cases.silent();
        for (Duty duty : calls.duties(cases.numbers(), drafted)) {
            silent.remove(duty.callNo());
            compare(cases.of(duty.callNo()), duty, found);
        }
        silent.forEach(no ->
                found.add(cases.of(no), null, Figure.UNBUILT, subject, "", Texts.kept("designer.replay.not-by-list")));
    }

    private void compare(ClosedCase of, Duty duty, Found found) {
        Owners listed = duty.listed();
        found.check(of, null, subject, named(duty.recorded()), named(listed.lead()));
        Owners would = duty.drafted();
        // Who dispatches may leave out units that co-operate by the list, so these are compared list by list.
        Owners was = new Owners(duty.recorded(), listed.cooperating());
        if (!was.equals(would)) {
            found.add(of, null, Figure.DIFFERENT, subject, said(was), said(would));
        }
    }

    private String said(@Nullable Owners owners) {
        return owners == null
                ? Texts.kept("designer.replay.off-list")
                : Stream.concat(Stream.of(owners.lead()), owners.cooperating().stream())
                        .map(this::named)
                        .collect(Collectors.joining("、"));
    }

    private String named(String unit) {
        return organization.find(unit).map(OrganizationUnit::name).orElse(unit);
    }

    /** A call is asked about its owner, then about its limits. */
    static Asking both(List<Asking> askings) {
        return (cases, found) -> askings.forEach(asking -> asking.ask(cases, found));
    }
}
