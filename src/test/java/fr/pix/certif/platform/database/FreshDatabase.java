package fr.pix.certif.platform.database;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a {@code @SpringBootTest} class that cannot share its database: it gets an empty one, and so its own context. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface FreshDatabase {

    /** Whether its tables are spread by centre, and it tells how it finds what it is asked: see {@link SpreadPlans}. */
    boolean spreadByCentre() default false;
}
