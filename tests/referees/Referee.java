import java.io.FileInputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether files are PDF/A-3a and PDF/UA-1: `java Referee FILE...`; exit 1 where one is not. */
public class Referee {
    private static final String[] PROFILES = {"3a", "ua1"};

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean failed = files.length == 0;
        for (String file : files) {
            for (String profile : PROFILES) {
                failed |= !passes(file, PDFAFlavour.byFlavourId(profile));
            }
        }
        System.exit(failed ? 1 : 0);
    }

    private static boolean passes(String file, PDFAFlavour flavour) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.printf("%s %s: %s, %d checks%n", file, flavour.getId(),
                    result.isCompliant() ? "passed" : "FAILED", result.getTotalAssertions());
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    System.out.println("    " + assertion.getRuleId().getClause() + " " + assertion.getMessage());
                }
            }
            return result.isCompliant();
        }
    }
}
