package org.yidan.call.papers;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yidan.call.Call;
import org.yidan.call.report.Party;
import org.yidan.casework.documents.CaseDocuments;
import org.yidan.casework.documents.NewDocument;
import org.yidan.shared.Texts;

/** Issues the papers of calls at the act they are about, each with what every paper of a call says of it. */
@Component
public class CallPapers {

    private static final int TOKEN_LENGTH = 5;

    private final CaseDocuments documents;

    CallPapers(CaseDocuments documents) {
        this.documents = documents;
    }

    /** A paper that says already what the call is about as it stands now. */
    public Paper about(Call call) {
        Paper paper = new Paper(call)
                .with("callNo", call.callNo())
                .with("title", call.report().title())
                .with("description", call.report().description())
                .with("occurredAt", call.report().occurredAt())
                .with("registeredAt", call.registeredAt())
                .with("place", call.place().address())
                .with("callingUnit", call.caller().unitCode())
                .with("callerToken", call.callNo().substring(call.callNo().length() - TOKEN_LENGTH))
                .with("urgency", call.urgency().label())
                .with("version", call.matter().catalogueVersion())
                .with("matterCode", call.matter().code())
                .with("matterName", call.matter().name())
                .with("township", call.township());
        return paper.with(
                "party", Optional.ofNullable(call.party()).map(Party::name).orElse(null));
    }

    /** A paper that is being written. */
    public final class Paper {

        private final Call call;
        private final Map<String, Object> content = new LinkedHashMap<>();

        private Paper(Call call) {
            this.call = call;
        }

        /** Says this, too, an instant or a code by its text; nothing where there is none. */
        public Paper with(String key, @Nullable Object value) {
            if (value != null) {
                content.put(key, value instanceof Collection ? value : value.toString());
            }
            return this;
        }

        /** Issues it in the name of this unit; {@code title} is a key under {@code call.paper} that begins with the form number. */
        public void issue(String title, String subjectUnit, String signer) {
            documents.issueAs(null, call.file(), order(title, subjectUnit, signer));
        }

        /** Issues it under the number it has already. */
        public void issueAs(String documentNo, String title, String subjectUnit, String signer) {
            documents.issueAs(documentNo, call.file(), order(title, subjectUnit, signer));
        }

        private NewDocument order(String title, String subjectUnit, String signer) {
            String formNo = title.split("\\.", 2)[0];
            return new NewDocument(formNo, subjectUnit, signer, Texts.kept("call.paper." + title), content);
        }
    }
}
