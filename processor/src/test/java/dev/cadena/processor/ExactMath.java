package dev.cadena.processor;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Set;

/** What of {@link Math} gives the same bits everywhere. */
final class ExactMath {
    /** Functions whose results are exact, or rounded correctly, by their specification. */
    static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "min",
            "max",
            "fma",
            "sqrt",
            "rint",
            "floor",
            "ceil",
            "signum",
            "copySign",
            "scalb",
            "addExact",
            "multiplyExact",
            "toIntExact",
            "floorMod",
            "floorDiv");

    /** No class calls another function, or refers to it as {@code Math::exp} does. */
    static final ArchRule ALONE = ArchRuleDefinition.noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe(
                    "a function of Math whose results may differ between JDKs",
                    (JavaAccess<?> access) -> access.getTargetOwner().isEquivalentTo(Math.class)
                            && !FUNCTIONS.contains(access.getName())));

    private ExactMath() {}
}
