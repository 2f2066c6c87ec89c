/**
 * What every module speaks: refusals a clerk can act on ({@link org.yidan.shared.DomainException}), the office's clock
 * and the gap-free business numbers. Depends on no other module.
 */
@ApplicationModule(
        displayName = "Shared",
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.yidan.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
