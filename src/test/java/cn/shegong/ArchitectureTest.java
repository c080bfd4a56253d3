package cn.shegong;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess.Predicates;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What may know what. There are no exceptions to these rules; one that does not fit is changed for all. */
@AnalyzeClasses(packages = "cn.shegong", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "cn.shegong.";
    private static final String BASE = ROOT + "base..";
    private static final String STORE = ROOT + "store..";
    private static final String DOCUMENT = ROOT + "document..";
    private static final String UI = ROOT + "ui..";
    private static final String EVERY_UI = ROOT + "*.ui..";
    private static final String APP = ROOT + "app..";
    private static final String MAPPER = ".*Mapper";

    /** Low to high: a feature knows itself and those to its left. */
    private static final List<String> FEATURES = List.of(
            "catalogue",
            "count",
            "settings",
            "backup",
            "draft",
            "staff",
            "place",
            "resident",
            "attachment",
            "policy",
            "fact",
            "roster",
            "life",
            "listing",
            "assessment",
            "visit",
            "plan",
            "quality",
            "doubles",
            "intake",
            "screening",
            "pack",
            "closing",
            "filling",
            "report",
            "submission",
            "audit",
            "demo");

    /** Low to high: files, keys, the journal, the store. */
    private static final List<String> GROUND = List.of("disk", "key", "journal", "store");

    @ArchTest
    static final ArchRule packagesFormNoCircle =
            slices().matching("cn.shegong.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule everyPackageHasAPlaceInTheOrder = classes()
            .should()
            .resideInAnyPackage(Stream.concat(
                            Stream.of(Stream.of("base", "document", "ui", "app"), GROUND.stream())
                                    .flatMap(s -> s),
                            FEATURES.stream().flatMap(f -> Stream.of(f, f + ".ui")))
                    .map(name -> ROOT + name)
                    .toArray(String[]::new))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule baseKnowsNothing = classes()
            .that()
            .resideInAPackage(BASE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(BASE, "java..", "org.slf4j..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule sharedPackagesKnowOnlyBase =
            all(Stream.of(DOCUMENT, UI).map(shared -> knowsOnly(shared, BASE)));

    /** The ground under every feature, low to high. */
    @ArchTest
    static final ArchRule groundKnowsOnlyWhatLiesLower = all(IntStream.range(0, GROUND.size())
            .mapToObj(i -> knowsOnly(
                    ROOT + GROUND.get(i) + "..",
                    Stream.concat(Stream.of(BASE), GROUND.stream().limit(i).map(lower -> ROOT + lower + ".."))
                            .toArray(String[]::new))));

    @ArchTest
    static final ArchRule nothingKnowsApp = noClasses()
            .that()
            .resideOutsideOfPackage(APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(APP)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule featuresKnowOnlyLowerOnes =
            all(IntStream.range(0, FEATURES.size()).mapToObj(i -> noClasses()
                    .that()
                    .resideInAPackage(ROOT + FEATURES.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(FEATURES.stream()
                            .skip(i + 1L)
                            .map(higher -> ROOT + higher + "..")
                            .toArray(String[]::new))));

    @ArchTest
    static final ArchRule aFeaturesScreensAreItsOwn =
            all(FEATURES.stream().map(f -> ROOT + f + ".ui..").map(screens -> noClasses()
                    .that()
                    .resideOutsideOfPackages(screens, APP)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(screens)));

    @ArchTest
    static final ArchRule servicesKnowNoScreen = noClasses()
            .that()
            .resideOutsideOfPackages(UI, EVERY_UI, APP)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(UI)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyScreensNameJavaFx = noClasses()
            .that()
            .resideOutsideOfPackages(UI, EVERY_UI, APP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "com.sun.javafx..", "..controlsfx..", "atlantafx..", "org.kordamp..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule viewModelsAreFreeOfControls = noClasses()
            .that()
            .haveNameMatching(".*ViewModel(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene.control..", "javafx.scene.layout..", "javafx.stage..", "org.controlsfx..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyStoreAndMappersSpeakSql = noClasses()
            .that()
            .resideOutsideOfPackage(STORE)
            .and()
            .haveNameNotMatching(MAPPER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.h2..", "org.apache.ibatis..", "org.flywaydb..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule mappersStayInTheirPackage = classes()
            .that()
            .haveNameMatching(MAPPER)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyDocumentNamesTheLibrariesOfFileFormats = noClasses()
            .that()
            .resideOutsideOfPackage(DOCUMENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.apache.poi..",
                    "org.apache.pdfbox..",
                    "org.apache.fontbox..",
                    "com.google.zxing..",
                    "com.drew..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheSharedUiAndTheStoreStartThreads = noClasses()
            .that()
            .resideOutsideOfPackages(UI, STORE)
            .should(dependOnClassesThat(assignableTo(Executor.class)
                    .or(assignableTo(CompletionStage.class))
                    .or(assignableTo(ForkJoinPool.class))
                    .or(assignableTo(Timer.class))
                    .or(resideInAPackage("javafx.concurrent.."))))
            .orShould()
            .callConstructorWhere(Predicates.targetOwner(assignableTo(Thread.class)))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule onlyTheSharedUiAndAppOpenWindows = noClasses()
            .that()
            .resideOutsideOfPackages(UI, APP)
            .should(dependOnClassesThat(
                    resideInAPackage("javafx.stage..").or(assignableTo("javafx.scene.control.Dialog"))))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule nothingStaticChanges =
            fields().that().areStatic().should().beFinal().allowEmptyShould(true);

    private static ArchRule knowsOnly(String who, String... what) {
        return noClasses()
                .that()
                .resideInAPackage(who)
                .should(dependOnClassesThat(resideInAPackage(ROOT + ".")
                        .and(not(resideInAnyPackage(who).or(resideInAnyPackage(what))))));
    }

    private static ArchRule all(Stream<? extends ArchRule> rules) {
        return CompositeArchRule.of(
                rules.map(rule -> rule.allowEmptyShould(true)).toList());
    }
}
