/**
 * The process engine as the office uses it: its configuration, the one log-in, the shield that closes its known holes, and
 * the few words process modules speak to it with: {@link org.yidan.engine.ProcessBean}, {@link org.yidan.engine.ProcessVariable}
 * and {@link org.yidan.engine.CurrentUser}. Process modules depend on it; it knows none of them.
 */
@ApplicationModule(
        displayName = "Engine",
        allowedDependencies = {"shared"})
@NullMarked
package org.yidan.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
