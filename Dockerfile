# One recipe for the three applications: docker build --build-arg APP=search-api .
FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q -DskipTests -pl admin,indexer,search-api -am package

FROM eclipse-temurin:25-jre
ARG APP
COPY --from=build /build/${APP}/target/${APP}.jar /app/app.jar
# No rights beyond reading its own jar.
USER nobody
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/app/app.jar"]
