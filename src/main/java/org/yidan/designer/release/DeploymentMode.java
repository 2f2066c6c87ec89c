package org.yidan.designer.release;

import org.springframework.stereotype.Component;

/** Whether what designers deploy runs at once, or waits for a second person. */
@Component
class DeploymentMode {

    private final boolean direct;

    DeploymentMode(DesignerSettings settings) {
        this.direct = settings.directDeployment();
    }

    boolean isDirect() {
        return direct;
    }
}
