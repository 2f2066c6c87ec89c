package org.yidan.engine;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.shared.Kept;

/**
 * The newest deployed version of a decision, parsed once. A new deployment on another node is noticed within
 * ten elapsed seconds, one on this node at once; asking the database at every evaluation would cost a statement per task.
 */
@Component
public class DeployedDecisions {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final ObjectProvider<RepositoryService> repository;
    private final OfficeAct office;
    private final Kept<String, Checked> newest = new Kept<>();

    DeployedDecisions(ObjectProvider<RepositoryService> repository, OfficeAct office) {
        this.repository = repository;
        this.office = office;
    }

    private record Checked(Decision decision, Instant at) {}

    /** A parsed decision of one deployed version. */
    public final class Decision {
        private final String definitionId;
        private final DmnDecision table;

        private Decision(String definitionId, DmnDecision table) {
            this.definitionId = definitionId;
            this.table = table;
        }

        /** Id of the deployed version. */
        public String definitionId() {
            return definitionId;
        }

        /** The rows that match. */
        public DmnDecisionResult evaluate(VariableMap inputs) {
            return engine.evaluateDecision(table, inputs);
        }
    }

    /** The newest version; fails with {@link IllegalStateException} when the table is not deployed. */
    public Decision latest(String key) {
        // Real time on purpose: this is about the freshness of a cache, not about the office's day.
        Instant now = Clock.systemUTC().instant();
        Checked known = newest.get(key);
        if (known == null || known.at().plus(FRESH).isBefore(now)) {
            Checked before = known;
            known = new Checked(office.ask(() -> load(key, before)), now);
            newest.put(key, known);
        }
        return known.decision();
    }

    /** Asks the database again at the next question; after a deployment on this node nobody waits for the new version. */
    public void forget() {
        newest.clear();
    }

    private Decision load(String key, @Nullable Checked known) {
        DecisionDefinition definition = repository
                .getObject()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalStateException("decision table not deployed: " + key);
        }
        if (known != null && known.decision().definitionId().equals(definition.getId())) {
            return known.decision();
        }
        InputStream model = repository.getObject().getDecisionModel(definition.getId());
        return new Decision(definition.getId(), engine.parseDecision(key, model));
    }
}
