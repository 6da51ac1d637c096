# One recipe for the three applications: docker build --build-arg APP=search-api .
FROM maven:3-eclipse-temurin-25 AS build
# The pages' styles and scripts are made from npm packages.
RUN apt-get -qq update && apt-get -qq -y install --no-install-recommends nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY . .
# The gates are CI's work (./repere test); and no test runs here, so the Elasticsearch of the tests is not fetched.
RUN mvn -B -ntp -q -Dmaven.test.skip -Dspotless.check.skip -Dmdep.skip -pl admin,indexer,search-api -am package

FROM eclipse-temurin:25-jre
ARG APP
COPY --from=build /build/${APP}/target/${APP}.jar /app/app.jar
COPY docker/healthy.sh /app/healthy.sh
# No rights beyond reading its own jar.
USER nobody
HEALTHCHECK --interval=5s --timeout=5s --start-period=180s --retries=6 CMD ["bash", "/app/healthy.sh"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "-jar", "/app/app.jar"]
