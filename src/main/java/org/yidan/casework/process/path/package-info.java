/** The engine's history as the path of a case: {@link org.yidan.casework.process.path.CamundaCasePaths} and the forms as deployed. */
@NullMarked
package org.yidan.casework.process.path;

import org.jspecify.annotations.NullMarked;
