package org.yidan.designer.release;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for designers.
 *
 * @param directDeployment whether what a designer deploys runs at once; otherwise it is a draft until a second person releases it. True
 *     for the sample on the embedded database only
 */
@ConfigurationProperties("yidan.designer")
record DesignerSettings(@DefaultValue("false") boolean directDeployment) {}
