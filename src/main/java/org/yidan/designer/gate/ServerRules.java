package org.yidan.designer.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yidan.designer.rules.DesignFile;
import org.yidan.designer.rules.Finding;
import org.yidan.designer.rules.RuleBook;
import org.yidan.engine.shield.ModelRules;

/** Asks the rules about the files of a deployment. */
@Component
class ServerRules implements ModelRules {

    private final ServerFacts facts;

    ServerRules(ServerFacts facts) {
        this.facts = facts;
    }

    @Override
    public List<Fault> faults(Map<String, byte[]> files) {
        List<Fault> faults = new ArrayList<>();
        List<DesignFile> read = new ArrayList<>();
        files.forEach((name, bytes) -> DesignFiles.read(
                        name,
                        bytes,
                        unreadable -> faults.add(new Fault(name, unreadable.message(), unreadable.line(), null, true)))
                .ifPresent(read::add));
        RuleBook.check(read, facts.now()).forEach(finding -> faults.add(fault(finding)));
        return faults;
    }

    private static Fault fault(Finding finding) {
        String name = finding.elementName();
        return new Fault(
                finding.file(),
                (name.isEmpty() ? "" : "“" + name + "”：") + finding.text(),
                finding.line(),
                finding.elementId().isEmpty() ? null : finding.elementId(),
                finding.refuses());
    }
}
