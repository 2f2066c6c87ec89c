package org.yidan.casework.office.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yidan.casework.duty.DutyLapsed.Category;
import org.yidan.casework.office.DrawnEvent;
import org.yidan.casework.office.OfficeClosing;
import org.yidan.casework.office.OfficeModel;
import org.yidan.engine.ModelProperties;
import org.yidan.engine.ModelReader;
import org.yidan.shared.Characters;
import org.yidan.shared.Texts;

/** Reads off every model whether its process is a kind of cases, and has its cases opened by its start form and closed by its ends. */
@Component
class OfficeModels extends ModelReader {

    private final ObjectProvider<OfficeCases> cases;

    /** The provider keeps the beans of cases out of a circle with the engine's own configuration. */
    OfficeModels(ObjectProvider<OfficeCases> cases) {
        this.cases = cases;
    }

    @Override
    protected BpmnParseListener listener() {
        return new OfProcesses(execution -> cases.getObject().open(execution), execution -> cases.getObject()
                .close(execution));
    }

    private static final class OfProcesses extends AbstractBpmnParseListener {

        private final ExecutionListener opening;
        private final ExecutionListener closing;

        OfProcesses(ExecutionListener opening, ExecutionListener closing) {
            this.opening = opening;
            this.closing = closing;
        }

        @Override
        public void parseProcess(Element process, ProcessDefinitionEntity definition) {
            Map<String, String> properties = ModelProperties.of(process);
            if (!properties.containsKey(OfficeModel.CASE)) {
                return;
            }
            OfficeModel model = new OfficeModel(
                    definition.getKey(), Objects.requireNonNullElse(definition.getName(), ""), properties);
            new OfficeDrawing(model, keeps(process), lapses(process), faults(process, definition.getInitial()))
                    .keepWith(definition);
            ActivityImpl start = definition.getInitial();
            if (start != null) {
                start.addListener(ExecutionListener.EVENTNAME_END, opening);
                definition.addListener(ExecutionListener.EVENTNAME_END, closing);
            }
        }

        private static List<String> keeps(Element process) {
            return process.elements("startEvent").stream()
                    .map(start -> ModelProperties.of(start).getOrDefault("yidan:keeps", ""))
                    .flatMap(list -> Arrays.stream(list.split(",")))
                    .map(String::strip)
                    .filter(field -> !field.isEmpty())
                    .distinct()
                    .toList();
        }

        private static Map<String, Category> lapses(Element process) {
            Map<String, Category> lapses = new HashMap<>();
            ends(process).forEach(end -> lapse(end)
                    .flatMap(Category::named)
                    .ifPresent(category -> lapses.put(end.attribute("id", ""), category)));
            return lapses;
        }

        private static Optional<String> lapse(Element end) {
            return Optional.ofNullable(ModelProperties.of(end).get(DrawnEvent.LAPSE));
        }

        private static Stream<Element> ends(Element process) {
            return process.elements("endEvent").stream();
        }

        /** Ends need names, as those are outcomes; the start form is answered in the very transaction of the start. */
        private static List<String> faults(Element process, @Nullable ActivityImpl start) {
            List<String> faults = new ArrayList<>();
            if (start == null || start.isAsyncBefore() || start.isAsyncAfter()) {
                faults.add(Texts.of("casework.office-start-event"));
            }
            ends(process)
                    .flatMap(end -> lapse(end).stream())
                    .filter(said -> Category.named(said).isEmpty())
                    .map(said -> Texts.of("casework.office-end-lapse", said, Category.names()))
                    .forEach(faults::add);
            ends(process)
                    .filter(end -> {
                        String name = end.attribute("name", "").strip();
                        return name.isEmpty() || Characters.count(name) > OfficeClosing.LONGEST_OUTCOME;
                    })
                    .map(end -> Texts.of(
                            "casework.office-end-name", end.attribute("id", ""), OfficeClosing.LONGEST_OUTCOME))
                    .forEach(faults::add);
            return faults;
        }
    }
}
