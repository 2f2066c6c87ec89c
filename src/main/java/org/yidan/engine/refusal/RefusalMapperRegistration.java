package org.yidan.engine.refusal;

import org.camunda.bpm.engine.rest.impl.CamundaRestResources;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.stereotype.Component;

/** Adds the mappers to the providers of both REST applications before the first bean, and so either of them, is made. */
@Component
class RefusalMapperRegistration implements BeanFactoryPostProcessor {

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        CamundaRestResources.getConfigurationClasses().add(RefusalMapper.class);
        CamundaRestResources.getConfigurationClasses().add(MissingRightMapper.class);
    }
}
