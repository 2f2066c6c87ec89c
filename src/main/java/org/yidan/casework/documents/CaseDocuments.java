package org.yidan.casework.documents;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yidan.casework.CaseFile;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.Sha256;
import org.yidan.shared.personal.Seals;

/** Issues official documents: in the name of exactly one unit, with a number without gaps, and never changed afterwards. */
@Service
@Transactional
public class CaseDocuments {

    private static final Logger log = LoggerFactory.getLogger(CaseDocuments.class);
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final IssuedDocuments documents;
    private final DocumentNumbers numbers;
    private final OfficeClock clock;
    private final Seals seals;

    CaseDocuments(IssuedDocuments documents, DocumentNumbers numbers, OfficeClock clock, Seals seals) {
        this.documents = documents;
        this.numbers = numbers;
        this.clock = clock;
        this.seals = seals;
    }

    /**
     * Issues the document in an open case; the year is that of today in Asia/Shanghai. Protected fields are kept sealed, and the
     * hash is that of what is kept: it can be checked without the key.
     */
    public IssuedDocument issue(CaseFile file, NewDocument ordered) {
        file.requireOpen();
        return issueAs(null, file, ordered);
    }

    /**
     * Issues the document under its own number, null for the next one of its unit; in a case that has ended, too, when it answers what
     * was asked before.
     */
    public IssuedDocument issueAs(@Nullable String own, CaseFile file, NewDocument ordered) {
        NewDocument order = ordered.sealed(seals);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        DocumentNumber number = own == null
                ? numbers.next(
                        order.subjectUnit(), order.formNo(), clock.today().getYear())
                : DocumentNumber.own(own);
        IssuedDocument issued =
                documents.save(new IssuedDocument(file.caseNo(), order, number, hash(file, order, number, at), at));
        log.info("{} {} issued: {}", file.caseNo(), order.formNo(), number.text());
        return issued;
    }

    /** All documents of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<IssuedDocument> of(String caseNo) {
        return documents.findByCaseNoOrderByIssuedAtAscIdAsc(caseNo);
    }

    /** The newest document of this form in the case. */
    @Transactional(readOnly = true)
    public Optional<IssuedDocument> find(String caseNo, String formNo) {
        return documents.findFirstByCaseNoAndFormNoOrderByIssuedAtDescIdDesc(caseNo, formNo);
    }

    private static String hash(CaseFile file, NewDocument order, DocumentNumber number, Instant at) {
        return Sha256.of(String.join(
                "\n",
                file.caseNo(),
                order.formNo(),
                number.text(),
                order.subjectUnit(),
                order.signer(),
                order.title(),
                at.toString(),
                json(order)));
    }

    private static String json(NewDocument order) {
        try {
            return JSON.writeValueAsString(new TreeMap<>(order.content()));
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException("content of " + order.formNo() + " is not plain", unwritable);
        }
    }
}
