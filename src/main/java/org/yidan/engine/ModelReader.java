package org.yidan.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** A plugin of the engine that reads every model along with it, after the engine's own reading. */
public abstract class ModelReader extends AbstractProcessEnginePlugin {

    @Override
    public final void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : engine.getCustomPostBPMNParseListeners();
        listeners.add(listener());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** What is done at the elements of a model. */
    protected abstract BpmnParseListener listener();
}
