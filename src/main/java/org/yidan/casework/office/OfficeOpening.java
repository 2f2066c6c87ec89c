package org.yidan.casework.office;

import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseKind;
import org.yidan.casework.CaseRecord;
import org.yidan.casework.CaseRecords;
import org.yidan.casework.NewCase;
import org.yidan.casework.PinnedCaseMatter;
import org.yidan.casework.journal.FormSubmission;
import org.yidan.casework.journal.StepEntry;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.engine.StepForm;
import org.yidan.organization.Officers;
import org.yidan.organization.Organization;
import org.yidan.organization.Post;
import org.yidan.organization.Role;
import org.yidan.shared.Refused;

/** Opens the case of an office's own process by its start form: who may, about which matter, with which units, under which title. */
@Service
@Transactional
public class OfficeOpening {

    /** The result of the act that opened a case of its own kind. */
    public static final String STARTED = "STARTED";

    private static final int LONGEST_CODE = 64;
    private static final String UNIT = "starterUnit";

    private final CaseRecords records;
    private final OfficeKinds kinds;
    private final OfficeLeads leads;
    private final MatterCatalog catalog;
    private final Officers officers;
    private final Organization organization;

    OfficeOpening(
            CaseRecords records,
            OfficeKinds kinds,
            OfficeLeads leads,
            MatterCatalog catalog,
            Officers officers,
            Organization organization) {
        this.records = records;
        this.kinds = kinds;
        this.leads = leads;
        this.catalog = catalog;
        this.officers = officers;
        this.organization = organization;
    }

    /**
     * Opens the case.
     *
     * @param answers what was answered in words, by field
     */
    public CaseRecord open(OfficeModel model, StepForm form, Map<String, String> answers, DrawnEvent start) {
        Set<Post> posts = startingPosts(model, form.sender());
        String unitSaid = form.optionalText(UNIT, LONGEST_CODE).orElse(null);
        String matterCode = matterCode(model, form);
        String leadSaid = model.fieldOfLead() == null ? null : form.text(model.fieldOfLead(), 1, LONGEST_CODE);
        FormSubmission sent = FormSubmission.of(form);

        String starter = startingUnit(posts, unitSaid);
        String region = organization.unit(starter).region();
        MatterEntry matter = matterCode == null ? null : catalog.inForce(matterCode, region, records.today());
        OfficeLeads.Units units = leads.of(model, new OfficeLeads.Asked(starter, region, matter, leadSaid));
        CaseRecord record = records.open(new NewCase(
                CaseKind.OFFICE,
                region,
                model.title(answers),
                matter == null ? null : PinnedCaseMatter.of(matter),
                organization.townshipOf(starter).orElse(null),
                NewCase.ORDINARY,
                null,
                sent.actor(),
                model.series()));
        record.setParty("lead", units.lead());
        units.participants().forEach(unit -> record.addParty("participant", unit));
        record.setParty("starter", leads.home(starter));
        record.note(StepEntry.inModel(sent, start.step(), STARTED, null, start.inModel())
                .forUnit(starter));
        return record;
    }

    /** The posts by which somebody begins it; refuses who has none, whatever way he came. */
    private Set<Post> startingPosts(OfficeModel model, String user) {
        Set<Role> roles = kinds.find(model.process()).map(OfficeKind::starters).orElse(Set.of());
        Set<Post> posts = officers.postsOf(user).stream()
                .filter(post -> roles.contains(post.role()))
                .collect(Collectors.toSet());
        if (posts.isEmpty()) {
            throw Refused.forbidden("casework.office-start-not-yours", model.name(), OfficeKinds.words(roles));
        }
        return posts;
    }

    /** Who holds such posts in several units says for which one, or is asked to. */
    private String startingUnit(Set<Post> posts, @Nullable String said) {
        Set<String> units = posts.stream().map(Post::unitCode).collect(Collectors.toSet());
        if (said != null && !units.contains(said)) {
            throw Refused.invalid("casework.office-not-your-unit", said);
        }
        if (said == null && units.size() > 1) {
            throw Refused.invalid(
                    "casework.office-which-unit",
                    units.stream()
                            .sorted(Comparator.naturalOrder())
                            .map(unit -> organization.unit(unit).name())
                            .collect(Collectors.joining("、")));
        }
        return said == null ? units.iterator().next() : said;
    }

    private static @Nullable String matterCode(OfficeModel model, StepForm form) {
        String field = model.fieldOfMatter();
        return field == null ? model.fixedMatter() : form.text(field, 1, LONGEST_CODE);
    }
}
