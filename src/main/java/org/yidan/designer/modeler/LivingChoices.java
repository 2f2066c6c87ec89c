package org.yidan.designer.modeler;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.yidan.catalog.MatterCatalog;
import org.yidan.catalog.MatterEntry;
import org.yidan.catalog.MatterFilter;
import org.yidan.designer.gate.DesignFiles;
import org.yidan.designer.gate.ServerFacts;
import org.yidan.designer.modeler.template.Living;
import org.yidan.designer.modeler.template.LivingModel;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Facts;
import org.yidan.designer.rules.Tag;
import org.yidan.engine.DeployedFiles;
import org.yidan.engine.DeployedFiles.DeployedFile;
import org.yidan.engine.OfficeAct;
import org.yidan.shared.OfficeClock;

/** Gathers what designers may choose from: names of the rules, the processes and tables that work now, the matters of the lists in force. */
@Component
class LivingChoices {

    private static final int PAGE = 500;
    private static final int MOST_PAGES = 10;

    private final ServerFacts facts;
    private final OfficeAct office;
    private final DeployedFiles deployed;
    private final MatterCatalog catalog;
    private final OfficeClock clock;

    LivingChoices(
            ServerFacts facts, OfficeAct office, DeployedFiles deployed, MatterCatalog catalog, OfficeClock clock) {
        this.facts = facts;
        this.office = office;
        this.deployed = deployed;
        this.catalog = catalog;
        this.clock = clock;
    }

    Living now() {
        List<LivingModel> models = new ArrayList<>();
        Map<String, String> decisions = new TreeMap<>();
        for (DeployedFile file : deployed.newest()) {
            read(file).map(DesignFile::root).ifPresent(root -> {
                if (file.process().isEmpty()) {
                    names(root, decisions);
                } else {
                    models.add(LivingModel.of(file.process(), root));
                }
            });
        }
        Facts known = office.ask(facts::now);
        return new Living(known, models, decisions, matters());
    }

    private static Optional<DesignFile> read(DeployedFile file) {
        return file.name().endsWith(".form")
                ? Optional.empty()
                : DesignFiles.read(file.name(), file.content(), broken -> {});
    }

    private static void names(Tag root, Map<String, String> decisions) {
        root.each("decision")
                .forEach(decision -> decisions.put(
                        decision.id(), decision.get("name").isBlank() ? decision.id() : decision.get("name")));
    }

    private Map<String, String> matters() {
        Map<String, String> names = new LinkedHashMap<>();
        for (String region : catalog.regions()) {
            MatterFilter all = MatterFilter.all(region, clock.today());
            List<MatterEntry> page = catalog.page(all, 0, PAGE);
            for (int next = 1; !page.isEmpty() && next <= MOST_PAGES; next++) {
                page.forEach(matter -> names.putIfAbsent(matter.code(), matter.name()));
                page = catalog.page(all, next, PAGE);
            }
        }
        return names;
    }
}
