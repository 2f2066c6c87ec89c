package org.yidan.engine.refusal;

import java.util.Set;
import org.camunda.bpm.engine.rest.exception.ExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonMappingExceptionHandler;
import org.camunda.bpm.engine.rest.exception.JsonParseExceptionHandler;
import org.camunda.bpm.engine.rest.exception.ProcessEngineExceptionHandler;
import org.camunda.bpm.engine.rest.exception.RestExceptionHandler;
import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Puts our mappers in the place of those of both REST applications before the first bean, and so either of them, is made. */
@Component
class RefusalMapperRegistration implements BeanFactoryPostProcessor {

    private static final Set<Class<?>> STOCK = Set.of(
            ExceptionHandler.class,
            RestExceptionHandler.class,
            ProcessEngineExceptionHandler.class,
            JsonMappingExceptionHandler.class,
            JsonParseExceptionHandler.class);

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Set<Class<?>> classes = CamundaRestResources.getConfigurationClasses();
        classes.removeAll(STOCK);
        classes.add(RefusalMapper.class);
        classes.add(MissingRightMapper.class);
        classes.addAll(FaultMapper.ALL);
    }
}
